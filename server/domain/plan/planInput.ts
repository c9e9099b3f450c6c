import type { SideFlow } from '../city/lateGraduates.ts';
import type { MarketCoverage } from '../city/marketCoverage.ts';
import type { Posterior } from '../city/pipelineRates.ts';
import type { DataKind } from '../facts/dataKind.ts';
import type { Estimate } from '../facts/estimate.ts';

/** The method that plans are made by. Plans of another one are read and handed out, and no longer solved. */
export const PLAN_METHOD = 'balance-transport-3';

/** Everything an enrolment plan is computed from. A plan freezes it; the same input gives the same plan. */
export interface PlanInput {
  /** {@link PLAN_METHOD} of the day it was made; absent in plans made before methods had names */
  method?: string;
  edition: string;
  dataKind: DataKind;
  /** autumn whose intake is planned */
  entryYear: string;
  /** latest period, cohort and entry year the figures rest on */
  asOf: { period: string; cohort: string | null; entryYear: string | null };
  /** counties that demand is known of; null: no market is on record. Absent in plans made before it was kept: of all */
  market?: MarketCoverage | null;
  limits: PlanLimits;
  calibration: DemandCalibration;
  /** one for each specialty, taught or a candidate */
  fields: PlanField[];
  /** work that graduates of those specialties take up: what a plan weighs */
  occupations: PlanOccupation[];
  /** which specialty leads to which occupation, relevant pairs alone */
  pairs: PlanPair[];
  balance: PlanBalance;
  /** running ones and candidates */
  programmes: PlanProgramme[];
  schools: PlanSchool[];
  /** of every random draw */
  seed: number;
}

/** What the bureau may set; every scenario changes some of these. Defaults are edition settings. */
export interface PlanLimits {
  classMin: number;
  classMax: number;
  /** largest change of a programme's intake in one year, share of last year's */
  maxChange: number;
  studentsPerTeacher: number;
  /** workshop hours a student of a programme with a workshop needs a year; null: not limited */
  workshopHoursPerStudent: number | null;
  /** cost of one missing and of one superfluous graduate */
  shortageCost: number;
  surplusCost: number;
  /** λ: worth of one graduate placed at quality 1, same units */
  qualityWeight: number;
  /** cost of opening a programme, same units */
  openingCost: number;
  /** cost of a class a whole viable class too small; one that lacks a fifth costs a fifth; same units */
  thinClassCost: number;
  /** cost of moving one place up or down against last year; small, so that ties stay as they are; same units */
  changeCost: number;
  /** worth of keeping a specialty within reach of a county, same units per county and specialty */
  reachWeight: number;
  /** priority per sector code; 1 where a sector is not named. Above 1: a priority sector, whose entrants carry the award */
  priorities: Record<string, number>;
  /** per specialty named for special care, on top of its sectors' priority; 1 where it is not named */
  care: Record<string, number>;
  /** places offered in all, decided before they are shared out; null: not decided */
  sum: number | null;
  /** part of the way from the simple rule to the optimum that is recommended, 0–1 */
  half: number;
  /** entrants of the whole city; null: not limited */
  intakeLow: number | null;
  intakeHigh: number | null;
  /** programmes a school may open, and close, in one year; null: not limited */
  openingsPerSchool: number | null;
  closuresPerSchool: number | null;
  /** yuan a year that all entrants may cost; null: not limited */
  budget: number | null;
  /** public funds per student and year, yuan, and the award on top of it for entrants in priority sectors (priority > 1) */
  costPerStudent: number;
  awardPerStudent: number;
  /** probability of a shortage from which a candidate may open */
  newAt: number;
  /** a change whose reversal costs less than this is indifferent: hold; units of the objective */
  leastRegret: number;
}

/** From registered vacancies to openings for graduates; a field's demand rests on both (method §4). */
export interface DemandCalibration {
  /** share of registered new vacancies open to entrants */
  entryLevelShare: number;
  /** share of all vacancies that are registered */
  registrationCoverage: number;
}

/** Graduates wanted at balance: as many in all as the city's programmes would supply, so that only the mix counts. */
export interface PlanBalance {
  /** k_b: local supply if every intake stays ÷ annual new vacancies of the last two years; null: no vacancies */
  k: number | null;
  /** σ of the logarithm of what a vacancy means for graduates, half of its square common to all occupations */
  spread: number;
  /** joint scenarios that a plan weighs, and draws that its probabilities are read from */
  scenarios: number;
  draws: number;
  /** whether new vacancies of a year are read or, where none were handed in, the mean stock. Absent in plans made before it was kept */
  basis?: 'flow' | 'stock';
  /**
   * share of the annual new vacancies of the last two years that the crosswalk gives to none of the specialties, 0–1: no place
   * can serve them. Absent: not known
   */
  unserved?: number;
  /** year the demand is forecast for: in which most of the entrants graduate */
  year: string;
}

/** An occupation that some specialty of the plan leads to. */
export interface PlanOccupation {
  code: string;
  nameZh: string;
  nameEn: string;
  sectors: { code: string; weight: number }[];
  /**
   * share of its vacancies that the crosswalk gives to specialties of the plan, 0–1; the rest asks for no such training, or for
   * one that nobody gives here
   */
  allotted: number;
  /** allotted annual new vacancies, mean of the last three years on record; the simple rule follows them. Null: not collected */
  vacancies: number | null;
  /** N̂ = k_b·V̂ of allotted vacancies: graduates wanted a year at balance, central forecast, persons ≥ 0; null: not known */
  wanted: number | null;
  /** what demand may come to, times the forecast: the same place is the same future in every occupation; at least one */
  futures: number[];
}

/** A specialty that leads to an occupation. */
export interface PlanPair {
  specialty: string;
  occupation: string;
  /** of the crosswalk, > 0 */
  relevance: number;
  /** part of the occupation's allotted vacancies that is the specialty's by reference capacities (method §1); they sum to 1 */
  share: number;
}

/** A specialty: what is wanted of its graduates and what its programmes supply. */
export interface PlanField {
  /** specialty code */
  code: string;
  nameZh: string;
  nameEn: string;
  sectors: { code: string; weight: number }[];
  graduationYear: string;
  /** entrants wanted in the graduation year, persons, 80 % interval */
  demand: Estimate;
  /** others who come in: returnees, other cities, mid-career; `not_collected` counts as none, and is said */
  otherInflow: Estimate;
  /** demand less other inflow, one value per joint scenario, persons ≥ 0: how many there will be a lack of in all */
  scenarios: number[];
  /** of the last three cohorts: matched of those who seek work here, persons; null: not collected */
  placed: { matched: number; seeking: number } | null;
  /** how demand was forecast, and how far such forecasts of a year were off over carrying the last four quarters forward; null: no track record */
  method: string;
  relativeError: number | null;
  demandFrom: { occupation: string; persons: number }[];
  /** demand year by year, as it was and as it is forecast up to the graduation year; null: it is not known */
  outlook: DemandOutlook | null;
  /** local supply of the cohorts that have graduated, by year, persons */
  supplied: YearCount[];
  /** local supply of every year up to the graduation year, from cohorts at their present stage, ascending */
  supply: SupplyYear[];
  /**
   * The cohort that entered in the latest autumn and graduates the year before: it is in school, and no plan changes it. Null:
   * nobody teaches the specialty. Absent in plans frozen before it was kept.
   */
  enrolled?: EnrolledField | null;
  /**
   * Beta posteriors of the specialty's rates in the graduation year, as those of its programmes, and their year-to-year ρ:
   * what they get wrong they get wrong for all its programmes. Plans frozen before they were kept do not have them.
   */
  rates?: { a: number; b: number; rho?: number }[];
  rho?: number;
  /**
   * Vacancies or job seekers of its occupations, in the latest quarter and as stated, are fewer than a ratio of its own would
   * need: no side beside others is told of it. Absent: not known, as in plans frozen before it was kept.
   */
  fewCounts?: boolean;
  /**
   * Local matched hires a year of the latest cohorts, persons: a surplus they contradict is not told. Null: not counted. Absent
   * in plans frozen before it was kept.
   */
  hires?: number | null;
  /** what trade associations expect; shown beside, never mixed in */
  associations: AssociationFigure[];
}

/** A specialty's cohort in school: what is wanted when it graduates, and what it is drawn from. */
export interface EnrolledField {
  /** graduation year, and the autumn it entered */
  year: string;
  entryYear: string;
  /** entrants of that autumn, persons; null: not collected */
  entrants: number | null;
  /** entrants wanted in that year, persons, 80 % interval; and one value per joint scenario, in the order of the field's */
  demand: Estimate;
  scenarios: number[];
  /** local supply, persons, 80 % interval */
  supply: Estimate;
  /** on roll at the stage they have reached, persons; null: not collected */
  persons: number | null;
  /** from that stage on: graduation, further study, not seeking, local share */
  rates: { graduation: Posterior; furtherStudy: Posterior; unavailable: Posterior; local: Posterior };
  /** who join after that stage; null: not collected */
  joined: SideFlow | null;
}

/** Persons of one year on record. */
export interface YearCount {
  year: string;
  persons: number;
}

/** Demand forecast for one calendar year, persons: 80, 95 and 50 % intervals around one value. */
export interface DemandYear {
  year: string;
  persons: Estimate;
  wide: Estimate;
  narrow: Estimate;
}

/** Demand of whole calendar years, persons. */
export interface DemandOutlook {
  history: YearCount[];
  /** ascending, up to the graduation year */
  years: DemandYear[];
}

/** Local supply of one graduation year. */
export interface SupplyYear {
  year: string;
  /** persons, 80 % interval; the last year's is that of entrants who stay as they were */
  supply: Estimate;
  /**
   * persons of it who join after the stage their cohort has reached, and who graduate late; `not_collected` where no fact
   * tells. Whoever joined before, and whoever is late, is in the share of that stage that graduates, and so in the yields.
   */
  transfers: Estimate;
  late: Estimate;
}

/** One association's forecast of one year, as handed in, persons; null: not stated. */
export interface AssociationFigure {
  association: string;
  year: string;
  low: number | null;
  central: number | null;
  high: number | null;
  basis: string;
}

export type ProgrammeStanding = 'running' | 'candidate' | 'suspended';

/** One specialty at one school. */
export interface PlanProgramme {
  /** `D01/710201` */
  id: string;
  school: string;
  specialty: string;
  standing: ProgrammeStanding;
  /** years of study */
  length: number;
  /** entrants of the latest autumn; null: not collected; 0 for a candidate */
  last: number | null;
  /** on roll next autumn besides the entrants, persons, by year of study from the second on; empty: not collected */
  onRoll: number[];
  places: number | null;
  teachers: number | null;
  workshopHours: number | null;
  /** g: share of entrants who become local supply, with the Beta posteriors of the pipeline's rates for redraws */
  yield: number;
  rates: { a: number; b: number; rho?: number }[];
  /** ρ of a rate that does not bring its own, as in plans frozen before each did */
  rho: number;
  /** whether its local share is guessed from the employed: its returns do not tell who is still looking for work */
  localGuessed?: boolean;
  /** placement quality 0–1, of the programme or, where too thin, of its specialty or category */
  quality: number;
  index: Estimate;
  outcomeRate: Estimate;
  /** graduates over the pooled cohorts */
  graduates: number;
  card: Card;
  /** the official adjustment and setting-up rules of its level, held against its facts */
  rules: RuleCitation[];
  /** why a candidate was found; empty for running ones */
  found: CandidateEvidence[];
  /** set by hand in a scenario */
  fixed: 'open' | 'closed' | null;
}

export interface PlanSchool {
  code: string;
  nameZh: string;
  nameEn: string;
  /** county */
  region: string;
}

export type CardColour = 'red' | 'yellow' | 'green' | 'grey' | 'none';

/** Method §9. Every card prints its probabilities; null where one could not be formed. */
export interface Card {
  colour: CardColour;
  /** P(outcome rate < threshold) over three cohorts, and of the last cohort */
  lowOutcome: number | null;
  lowOutcomeLast: number | null;
  lowIndex: number | null;
  oversupply: number | null;
  undersupply: number | null;
  goodIndex: number | null;
  graduates: number;
}

/** What speaks for a candidate: persons wanted without local provision, and the neighbour it could grow from. */
export interface CandidateEvidence {
  code: 'white_spot' | 'thin_provision' | 'shared_occupations' | 'shared_class';
  values: Record<string, number | string>;
}

/** An official rule cited beside a programme. It decides nothing: it is to be confirmed with whoever issued it. */
export interface RuleCitation {
  /** id in the edition's rule library */
  rule: string;
  /** whether the condition holds on the facts; `unknown`: some fact of it was not collected */
  state: 'met' | 'unmet' | 'unknown';
  /** whether the rule was issued for this city or an area it lies in, or elsewhere */
  scope: 'here' | 'elsewhere';
  /** figures of the condition, as its sentence prints them */
  values: Record<string, number | string>;
}
