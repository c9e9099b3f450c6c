import * as v from 'valibot';
import type { ImportLayout } from './layouts.ts';
import {
  byCode,
  clockTime,
  filledText,
  flag,
  limit,
  listOf,
  monthDay,
  number,
  record,
  section,
  textOrNull,
  whole,
  wholeLimit,
} from './settingSchema.ts';

/** When a figure of a file is unusual enough to be asked about. Shares are 0–1. */
/** Least that may be set for how many persons, and how many employers, a figure must rest on to be told: of fewer it tells of each. */
const FEWEST_TOLD = 10;
const FEWEST_EMPLOYERS = 3;

const checkSettings = section({
  /** fewest earlier periods from which a sender's own band is made */
  historyLeast: number(2, 1000),
  /** most of them that count, the latest */
  historyWindow: number(2, 1000),
  /** half the band's width in robust standard deviations */
  historySpread: number(1, 100),
  /** share of the usual count by which any count may differ */
  historyTolerance: number(0, 10),
  /** share of graduates placed above which it is asked whether that is right */
  placementAbove: number(0, 1),
  /** fewest graduates of whom a share, or a median of pay, is asked about */
  placementFrom: whole(1, 1e6),
  /** share by which graduates may differ from what enrolment tells */
  graduatesTolerance: number(0, 10),
});
export type CheckSettings = v.InferOutput<typeof checkSettings>;

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

const goalpost = section({ low: number(0, 1e6), high: number(0, 1e6), log: v.optional(flag) });
export type Goalpost = v.InferOutput<typeof goalpost>;

const stretch = section({ from: monthDay, to: monthDay });
/** Days of every year between which something is done, `MM-DD`, both included. */
export type Stretch = v.InferOutput<typeof stretch>;

/** When the city's year asks what of whom. */
const calendarSettings = section({
  /** days after a quarter in which counties hand in its market return */
  marketReturnDays: whole(0, 92),
  /** schools hand in intakes, programmes, and what became of the summer's graduates */
  enrolment: stretch,
  programmes: stretch,
  outcomes: stretch,
  /** the bureau drafts the plan of the autumn, gathers opinions and associations' forecasts, and decides it */
  planDraft: stretch,
  opinions: stretch,
  decision: stretch,
  /** families choose a specialty */
  families: stretch,
});
export type CalendarSettings = v.InferOutput<typeof calendarSettings>;

/** When releases come out, on the city's clock, and who lets them. */
const releaseSettings = v.optional(
  record({
    /** day of the month after a quarter's end on which its supply and demand come out */
    quarterlyDay: v.optional(whole(1, 28), 20),
    quarterlyTime: v.optional(clockTime, '09:00'),
    /** day on which the year of graduation comes out */
    yearlyDate: v.optional(monthDay, '12-15'),
    yearlyTime: v.optional(clockTime, '09:00'),
    /** whether another person of the bureau approves a release than the one that submitted it */
    secondPerson: v.optional(flag, true),
  }),
  {},
);
export type ReleaseSettings = v.InferOutput<typeof releaseSettings>;

/** Data that comes with the program: figures typed from publications, and what the generator makes. */
export const OWN_DATA = ['published', 'demonstration'] as const;
export type OwnData = (typeof OWN_DATA)[number];

/**
 * `edition.json`: what it must hold, and the least and greatest of every number that makes sense. Shares are 0–1, money
 * is in yuan a month, class sizes and places are persons.
 */
export const editionSettings = record({
  nameZh: filledText,
  nameEn: filledText,
  /** region code of the city whose totals are published */
  city: filledText,
  /** who publishes real figures; null: not stated. Of demonstration figures it is never named. */
  publisherZh: v.optional(textOrNull, null),
  publisherEn: v.optional(textOrNull, null),
  /** region whose published series stands beside the city's as a reference */
  referenceRegion: filledText,
  quality: section({
    goalposts: section(v.entriesFromList(COMPONENTS, goalpost)),
    weights: section(v.entriesFromList(COMPONENTS, number(0, 1))),
    /** a component with fewer records takes the category's value */
    minRecords: whole(FEWEST_TOLD, 1e6),
    minCoverage: number(0, 1),
    /** no index when more of the weight is missing */
    maxMissingWeight: number(0, 1),
    /** index that counts as good on the quadrant */
    good: number(0, 100),
  }),
  ratio: section({
    level: number(0.5, 0.999),
    /** classes of the ratio: about equal, clear, severe */
    cuts: section({ equal: number(1, 10), clear: number(1, 10), severe: number(1, 100) }),
    minSeekers: whole(FEWEST_TOLD, 1e6),
    minEmployers: whole(FEWEST_EMPLOYERS, 1e6),
    minEffectiveVacancies: number(0, 1e6),
    /**
     * c², squared coefficient of variation of vacancies per employer, where the city's registered needs do not tell it:
     * 0 all employers seek equally many, 1 as in a geometric distribution
     */
    employerVariation: v.optional(number(0, 100), 1),
    /** fewest employers with registered needs from which a sector's own c² is measured */
    variationFrom: v.optional(number(2, 1e6), 30),
    /** in how many occupations an employer wants people, on average, where no return states a total of employers */
    occupationsPerEmployer: v.optional(number(1, 100), 2),
  }),
  /** red, yellow and green cards; every name with `At` is a probability */
  cards: section({
    /** outcome rate and index that are low, index that is good; supply over demand and the reverse */
    lowOutcome: number(0, 1),
    lowIndex: number(0, 100),
    oversupply: number(1, 10),
    undersupply: number(1, 10),
    goodIndex: number(0, 100),
    /** red: the outcome rate is low over the pooled cohorts, and more likely than this in the last one */
    redAt: number(0, 1),
    redLastAt: number(0, 1),
    /** red as well: a low index (`redAt`) beside so likely an oversupply */
    redOversupplyAt: number(0, 1),
    yellowAt: number(0, 1),
    greenAt: number(0, 1),
    /** green only where a low outcome rate is less likely */
    greenLowAt: number(0, 1),
    /** red is left only below this */
    leaveRedAt: number(0, 1),
    /** fewest graduates over the pooled cohorts */
    minGraduates: whole(FEWEST_TOLD, 1e6),
    /** days a school has to answer a red card before it is decided */
    answerDays: whole(0, 366),
  }),
  demand: section({
    /** share of registered new vacancies open to entrants */
    entryLevelShare: number(0, 1),
    /** share of all vacancies that is registered */
    registrationCoverage: number(1e-6, 1),
    /** σ of ln(entrants wanted a new vacancy): nobody has measured the two above */
    spread: number(0, 2),
  }),
  supply: section({ priorStrength: number(0, 1e6), level: number(0.5, 0.999) }),
  plan: section({
    classMin: whole(1, 1000),
    classMax: whole(1, 1000),
    maxChange: number(0, 1),
    studentsPerTeacher: number(1, 1000),
    /** probability of shortage from which to expand, below which to shrink */
    expandAt: number(0, 1),
    shrinkAt: number(0, 1),
    newAt: number(0, 1),
    /** suspend only under this index, with certainty `suspendAt` */
    suspendIndex: number(0, 100),
    suspendAt: number(0, 1),
    /** fewest graduates over the pooled cohorts that allow a verdict */
    minGraduates: whole(0, 1e6),
    /** workshop hours a student needs a year; null: not limited */
    workshopHoursPerStudent: limit(0, 1e6),
    /** cost of one missing and of one superfluous graduate: the unit of everything weighed */
    shortageCost: number(0, 1e6),
    surplusCost: number(0, 1e6),
    /** λ, worth of one graduate placed at quality 1 */
    qualityWeight: number(0, 1e6),
    openingCost: number(0, 1e6),
    /** cost of a class a whole viable class too small; one that lacks a fifth costs a fifth */
    thinClassCost: number(0, 1e6),
    /** cost of moving one place up or down against last year; small, so that ties stay as they are */
    changeCost: number(0, 1e6),
    /** part of the way from the simple rule to the optimum that is recommended; only a city's own backtest may lower it */
    half: number(0, 0.5),
    /** a change whose reversal costs less than this is indifferent */
    leastRegret: number(0, 1e6),
    /** worth of keeping a specialty within reach, per county and specialty */
    reachWeight: number(0, 1e6),
    /** a school's programmes in one year; null: not limited */
    openingsPerSchool: wholeLimit(0, 1000),
    closuresPerSchool: wholeLimit(0, 1000),
    /** yuan a year for all entrants; null: not limited */
    budget: limit(0, 1e12),
    /** yuan per student and year, and the award on top of it */
    costPerStudent: number(0, 1e9),
    awardPerStudent: number(0, 1e9),
    /** by how much the share of leavers who enter may move beyond what was seen, share of it */
    intakeSlack: number(0, 1),
    /** joint scenarios of demand a plan weighs */
    scenarios: number(1, 1000),
    /** local supply under this share of demand is thin provision */
    thinProvision: number(0, 1),
    /** most candidates for new programmes that one plan looks at */
    candidates: number(0, 1000),
    /** whether another person of the bureau decides a plan than the one that laid it before the schools; off when left out */
    secondPersonDecides: v.optional(flag, false),
    /** per sector code; 1 where not named. Above 1: a priority sector, whose entrants carry the award */
    priorities: byCode(0, 100),
    /** per specialty code named for special care, on top of its sectors' priority; 1 where not named */
    care: byCode(0, 100),
  }),
  mostWanted: section({
    count: whole(1, 1000),
    minSeekers: whole(FEWEST_TOLD, 1e6),
    minEmployers: whole(FEWEST_EMPLOYERS, 1e6),
  }),
  calendar: calendarSettings,
  releases: releaseSettings,
  import: section({
    maxFileMegabytes: number(1, 1e6),
    maxProblems: number(1, 1e9),
    payLow: number(0, 1e9),
    payHigh: number(0, 1e9),
    /** foreign files whose form is known; none when left out. `checkLayouts` says what is wrong with them */
    layouts: v.optional(v.custom<ImportLayout[]>(() => true)),
    checks: checkSettings,
    /** hours for which an uploaded file waits for its commit, and refused rows for their sender */
    keepHours: whole(1, 8760),
    /** whether the uploaded file is kept once its figures are in */
    keepOriginal: flag,
  }),
  /** message shown under the tile map when an approved boundary is configured */
  mapApproval: v.optional(textOrNull, null),
  /** what of this program's own data speaks of this edition's places and codes; nothing when left out */
  comesWith: v.nullish(listOf(OWN_DATA)),
});
export type EditionSettings = v.InferOutput<typeof editionSettings>;
