/** What the generator is told: `data/demo/settings.json` and its CSV tables. Shares are 0–1, money is yuan a month. */
export interface DemoSettings {
  seed: number;
  firstQuarter: string;
  quarters: number;
  firstCohort: number;
  cohorts: number;
  /** before `firstQuarter` and the first entry year: older years that only looking back needs, in one file each */
  history: { quarters: number; entryYears: number };
  market: MarketSettings;
  outcomes: OutcomeSettings;
  enrolment: EnrolmentSettings;
  intakePool: IntakePoolSettings;
  associations: AssociationSettings;
  demand: DemandSettings;
  /** school that has not yet handed in its latest cohort */
  lateSchool: string;
  /** schools that handed in aggregate returns only, in `returnCohorts` */
  returnSchools: string[];
  returnCohorts: number[];
  /** county whose last market return is handed in twice: first with this share of its occupations */
  late: { region: string; share: number };
  releases: DemoReleases;
  schools: DemoSchool[];
  counties: DemoCounty[];
  specialties: DemoSpecialty[];
  programmes: DemoProgramme[];
  occupations: DemoOccupation[];
  postings: DemoPosting[];
  forecasts: DemoForecast[];
}

/** Broad fields that share a season and a spread over counties; the nine sectors' own mapping is the edition's. */
export const FIELDS = [
  'it',
  'health',
  'making',
  'trade',
  'travel',
  'finance',
  'creative',
  'green',
  'farming',
  'other',
] as const;

export type Field = (typeof FIELDS)[number];

export interface MarketSettings {
  /** persons a quarter in the member counties together, mean over all quarters */
  meanVacancies: number;
  meanSeekers: number;
  /** trend of the city's ratio, season aside */
  ratioFirst: number;
  ratioLast: number;
  /** multipliers of the four quarters */
  vacancySeason: number[];
  seekerSeason: number[];
  fieldSeason: Partial<Record<Field, number[]>>;
  /** a county × occupation with fewer expected vacancies and seekers together reports nothing */
  smallestCell: number;
  /** standard deviation of the log of a county's lasting difference */
  cellSpread: number;
  /** the same, of its change from quarter to quarter */
  noise: number;
  newVacancyShare: [number, number];
  newSeekerShare: [number, number];
  /** in one occupation and county */
  vacanciesPerEmployer: [number, number];
  /** in how many occupations an employer seeks people, on average */
  occupationsPerEmployer: number;
  unspecifiedSeekerShare: number;
  missing: { region: string; quarters: string[] }[];
  /** one employer's mass recruitment */
  clump: {
    region: string;
    occupation: string;
    quarters: string[];
    vacancies: number;
    seekers: number;
    employers: number;
  };
}

export interface Place {
  region: string;
  weight: number;
}

/** Shares of all graduates (first block), then of the employed, then of those asked. */
export interface OutcomeSettings {
  furtherStudy: number;
  selfEmployed: number;
  flexible: number;
  military: number;
  notPlaced: number;
  matched: number;
  contract: number;
  insured: number;
  status6: number;
  status12: number;
  local: number;
  /** of the local ones, those in the school's own county */
  homeCounty: number;
  /** where those work who are not local, and where further study takes place */
  away: Place[];
  college: Place[];
  /** mean of 1–5 */
  satisfaction: number;
  payKnown: number;
  /** a year */
  payGrowth: number;
  /** standard deviation of log pay */
  paySpread: number;
  occupationKnown: number;
  statusKnown: number;
  /** of the latest cohort, whose six months are not over for most */
  statusKnownLatest: number;
  satisfactionAnswered: number;
}

export interface EnrolmentSettings {
  firstEntryYear: number;
  /** from this entry year on one file a year; earlier years came in together */
  filesFrom: number;
  length: number;
  /** share of the enrolled who report */
  reported: number;
  /** share that stays from year 1 to 2, from 2 to 3 */
  stay: number[];
  graduate: number;
  noise: number;
}

export interface DemoSchool {
  code: string;
  nameZh: string;
  nameEn: string;
  region: string;
  /** multipliers of pay and of the odds of good outcomes */
  pay: number;
  quality: number;
}

export interface DemoCounty {
  region: string;
  /** of the member counties' market; one outside the city's total comes on top */
  share: number;
  weights: Record<Field, number>;
  /** persons who left junior-secondary school in the summer of the latest cohort, and their yearly change */
  leavers: number;
  leaverGrowth: number;
}

export interface IntakePoolSettings {
  firstYear: number;
  /** years after the latest cohort for which pupils are on the rolls already */
  ahead: number;
  /** standard deviation of the log of a year's difference from the trend */
  noise: number;
  /** what is expected beforehand ÷ what comes: mean, and standard deviation of its log */
  expectedBias: number;
  expectedSpread: number;
}

export interface AssociationSettings {
  /** first year in which forecasts were made, for the `horizon` years after it; then every year */
  firstMade: number;
  horizon: number;
  /** low and high lie this share away from central after one year, and its √h-fold after h */
  interval: number;
}

/** What employers register in the last quarters, spread over occupations and counties as the market is. */
export interface DemandSettings {
  registrations: number;
  employers: number;
  quarters: number;
  /** GB/T 2260 has no such division: no real employer's code begins with it */
  creditCodeStart: string;
  /** relative frequency of every skill level, as a file words it; blank: not said */
  skills: Record<string, number>;
  /** middle of the offered pay, yuan a month: least and most, by skill level; others as the blank one */
  pay: Record<string, [number, number]>;
  contacts: string[];
}

/** What an invented association foresees, and how well: one sector or occupation. */
export interface DemoForecast {
  association: string;
  sector: string | null;
  occupation: string | null;
  /** forecast ÷ what came, mean; standard deviation of its log after one year */
  bias: number;
  spread: number;
  /** blank: it says nothing of it */
  basis: string | null;
}

export interface DemoSpecialty {
  code: string;
  nameZh: string;
  field: Field;
  /** yearly change of intake, 1 = none */
  growth: number;
  /** median of the latest cohort */
  pay: number;
  placed: number;
  study: number;
  matched: number;
  local: number;
}

export interface DemoProgramme {
  school: string;
  specialty: string;
  opened: number;
  /** null: still taking in */
  lastEntry: number | null;
  /** persons, in the last entry year */
  intake: number;
}

export interface DemoOccupation {
  code: string;
  nameZh: string;
  field: Field;
  /** relative weight in the last quarter */
  vacancies: number;
  /** vacancies per seeker in the last quarter, before the city's total is met */
  ratio: number;
  /** yearly change of vacancies, 1 = that of the city */
  growth: number;
}

/** A title as employers advertise it, with how often. */
export interface DemoPosting {
  title: string;
  /** code of the employer's industry */
  industry: string;
  /** the pay as written */
  pay: string;
  weight: number;
}

/** A version of a release of the demonstration, in the order in which it comes out. */
export interface DemoVersion {
  /** `2026Q3`, or a year of graduation */
  release: string;
  /** minute at which it went out, ISO 8601, UTC; null: the next one of the calendar, so that it is still to come */
  publishAt: string | null;
  /** what a correction changed */
  note?: { zh: string; en: string };
}

export interface DemoReleases {
  /** invented persons */
  prepares: string;
  approves: string;
  /** what they say to warnings of the checklist */
  sentence: { zh: string; en: string };
  /** made before the late county has handed in everything, and after it */
  early: DemoVersion[];
  late: DemoVersion[];
}
