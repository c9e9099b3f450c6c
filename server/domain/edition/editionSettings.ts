import type { ImportLayout } from './layouts.ts';

/** When a figure of a file is unusual enough to be asked about. Shares are 0–1. */
export interface CheckSettings {
  /** fewest earlier periods from which a sender's own band is made */
  historyLeast: number;
  /** most of them that count, the latest */
  historyWindow: number;
  /** half the band's width in robust standard deviations */
  historySpread: number;
  /** share of the usual count by which any count may differ */
  historyTolerance: number;
  /** share of graduates placed above which it is asked whether that is right */
  placementAbove: number;
  /** fewest graduates of whom a share, or a median of pay, is asked about */
  placementFrom: number;
  /** share by which graduates may differ from what enrolment tells */
  graduatesTolerance: number;
}

export const COMPONENTS = [
  'outcome',
  'matched',
  'salary',
  'stable',
  'insured',
  'local',
  'satisfaction',
] as const;
export type Component = (typeof COMPONENTS)[number];

export interface Goalpost {
  low: number;
  high: number;
  log?: boolean;
}

/** Data that comes with the program: figures typed from publications, and what the generator makes. */
export const OWN_DATA = ['published', 'demonstration'] as const;
export type OwnData = (typeof OWN_DATA)[number];

/** `edition.json`. Shares are 0–1, money is in yuan a month, class sizes and places are persons. */
export interface EditionSettings {
  nameZh: string;
  nameEn: string;
  /** region code of the city whose totals are published */
  city: string;
  /** who publishes; a demonstration instance never names an office */
  publisherZh: string;
  publisherEn: string;
  /** region whose published series stands beside the city's as a reference */
  referenceRegion: string;
  quality: {
    goalposts: Record<Component, Goalpost>;
    weights: Record<Component, number>;
    /** a component with fewer records takes the category's value */
    minRecords: number;
    minCoverage: number;
    /** no index when more of the weight is missing */
    maxMissingWeight: number;
    /** index that counts as good on the quadrant */
    good: number;
  };
  ratio: {
    level: number;
    /** classes of the ratio: about equal, clear, severe */
    cuts: { equal: number; clear: number; severe: number };
    minSeekers: number;
    minEmployers: number;
    minEffectiveVacancies: number;
  };
  /** red, yellow and green cards; every name with `At` is a probability */
  cards: {
    /** outcome rate and index that are low, index that is good; supply over demand and the reverse */
    lowOutcome: number;
    lowIndex: number;
    oversupply: number;
    undersupply: number;
    goodIndex: number;
    /** red: the outcome rate is low over the pooled cohorts, and more likely than this in the last one */
    redAt: number;
    redLastAt: number;
    /** red as well: a low index (`redAt`) beside so likely an oversupply */
    redOversupplyAt: number;
    yellowAt: number;
    greenAt: number;
    /** green only where a low outcome rate is less likely */
    greenLowAt: number;
    /** red is left only below this */
    leaveRedAt: number;
    /** fewest graduates over the pooled cohorts */
    minGraduates: number;
    /** days a school has to answer a red card before it is decided */
    answerDays: number;
  };
  demand: {
    /** share of registered new vacancies open to entrants */
    entryLevelShare: number;
    /** share of all vacancies that is registered */
    registrationCoverage: number;
  };
  supply: { priorStrength: number; level: number };
  plan: {
    classMin: number;
    classMax: number;
    maxChange: number;
    studentsPerTeacher: number;
    /** probability of shortage from which to expand, below which to shrink */
    expandAt: number;
    shrinkAt: number;
    newAt: number;
    /** suspend only under this index, with certainty `suspendAt` */
    suspendIndex: number;
    suspendAt: number;
    /** fewest graduates over the pooled cohorts that allow a verdict */
    minGraduates: number;
    /** workshop hours a student needs a year; null: not limited */
    workshopHoursPerStudent: number | null;
    /** cost of one missing and of one superfluous graduate: the unit of everything weighed */
    shortageCost: number;
    surplusCost: number;
    /** λ, worth of one graduate placed at quality 1 */
    qualityWeight: number;
    openingCost: number;
    /** cost of a class a whole viable class too small; one that lacks a fifth costs a fifth */
    thinClassCost: number;
    /** cost of moving one place up or down against last year; small, so that ties stay as they are */
    changeCost: number;
    /** a change whose reversal costs less than this is indifferent */
    leastRegret: number;
    /** worth of keeping a specialty within reach, per county and specialty */
    reachWeight: number;
    /** per sector code; 1 where not named. Above 1: a priority sector, whose entrants carry the award */
    priorities: Record<string, number>;
    /** per specialty code named for special care, on top of its sectors' priority; 1 where not named */
    care: Record<string, number>;
    /** a school's programmes in one year; null: not limited */
    openingsPerSchool: number | null;
    closuresPerSchool: number | null;
    /** yuan a year for all entrants; null: not limited */
    budget: number | null;
    /** yuan per student and year, and the award on top of it */
    costPerStudent: number;
    awardPerStudent: number;
    /** by how much the share of leavers who enter may move beyond what was seen, share of it */
    intakeSlack: number;
    /** joint scenarios of demand a plan weighs */
    scenarios: number;
    /** local supply under this share of demand is thin provision */
    thinProvision: number;
    /** most candidates for new programmes that one plan looks at */
    candidates: number;
  };
  mostWanted: { count: number; minSeekers: number; minEmployers: number };
  import: {
    maxFileMegabytes: number;
    maxProblems: number;
    payLow: number;
    payHigh: number;
    /** foreign files whose form is known; none when left out */
    layouts?: ImportLayout[];
    checks: CheckSettings;
    /** hours for which an uploaded file waits for its commit, and refused rows for their sender */
    keepHours: number;
    /** whether the uploaded file is kept once its figures are in */
    keepOriginal: boolean;
  };
  /** message shown under the tile map when an approved boundary is configured */
  mapApproval: string | null;
  /** what of this program's own data speaks of this edition's places and codes; nothing when left out */
  comesWith?: OwnData[];
}
