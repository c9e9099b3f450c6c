import type { Outcome } from './outcome.ts';

/** Occupation value of a market row that states the total of its region and period. */
export const TOTAL = 'total';
/** Occupation value of a market row without a stated requirement 无要求. */
export const UNSPECIFIED = 'unspecified';

/** 市场供求季报: one period × region × occupation. Stocks are persons at work of the quarter, flows are new ones. */
export interface MarketRow {
  period: string;
  region: string;
  /** code of an occupation or occupation group, `total`, or `unspecified` */
  occupation: string;
  /** effective vacancies of the period, persons (stock); null: not collected */
  vacancies: number | null;
  /** effective job seekers of the period, persons (stock); null: not collected */
  seekers: number | null;
  newVacancies: number | null;
  newSeekers: number | null;
  /** employers that reported */
  employers: number | null;
}

/** 毕业去向: one graduate. `studentKey` is the HMAC of the school's own number, hex. */
export interface OutcomeRow {
  studentKey: string;
  school: string;
  specialty: string;
  cohort: string;
  outcome: Outcome;
  /** region of the employer or college; null: unknown */
  region: string | null;
  occupation: string | null;
  /** monthly pay, yuan */
  pay: number | null;
  matched: boolean | null;
  contract: boolean | null;
  insured: boolean | null;
  status6: boolean | null;
  status12: boolean | null;
  /** 1 to 5 */
  satisfaction: number | null;
}

/** 就业统计表: official aggregate return, school × specialty × cohort, persons. */
export interface OutcomeReturnRow {
  school: string;
  /** specialty code or `total` */
  specialty: string;
  cohort: string;
  graduates: number;
  enterprises: number | null;
  selfEmployed: number | null;
  furtherStudy: number | null;
  otherEmployed: number | null;
  matched: number | null;
  contract: number | null;
  insured: number | null;
  local: number | null;
  elsewhere: number | null;
  abroad: number | null;
  primary: number | null;
  secondary: number | null;
  tertiary: number | null;
  payBelow2000: number | null;
  pay2000to3000: number | null;
  pay3000to4000: number | null;
  payAbove4000: number | null;
}

export const STAGES = ['intake', 'year1', 'year2', 'year3', 'year4', 'year5', 'graduated'] as const;
export type Stage = (typeof STAGES)[number];

/** 招生与在校: school × specialty × entry year × stage, persons; fields that do not belong to the stage are null. */
export interface EnrolmentRow {
  school: string;
  specialty: string;
  entryYear: string;
  stage: Stage;
  planned: number | null;
  applications: number | null;
  enrolled: number | null;
  onRoll: number | null;
  graduated: number | null;
}

/** 专业点: school × specialty. */
export interface ProgrammeRow {
  school: string;
  specialty: string;
  /** year opened */
  opened: string;
  /** years of study */
  length: number;
  places: number | null;
  teachers: number | null;
  dualTeachers: number | null;
  /** hours a year */
  workshopHours: number | null;
  status: 'open' | 'suspended' | 'closed';
}

/** 招聘岗位: one advertisement, with what was read from its texts when it came in. */
export interface PostingRow {
  /** the number its publisher gave it */
  externalId: string;
  employer: string | null;
  /** as advertised */
  title: string;
  /** persons wanted; null: not said */
  headcount: number | null;
  payText: string | null;
  /** yuan a month; null: no such bound */
  payLow: number | null;
  payHigh: number | null;
  /** how the pay was read, or why it was not; null never, once read */
  payRule: string | null;
  education: string | null;
  experience: string | null;
  /** code; null: unknown */
  industry: string | null;
  region: string;
  /** `2026-09-01` */
  opened: string;
  expires: string | null;
  /** code of an occupation or occupation group; null: unclassified */
  occupation: string | null;
  matchedBy: 'settled' | 'exact' | 'ranked' | null;
  /** 0–1 */
  matchScore: number;
}

/** Skill level asked for, as the national grading 职业技能等级 counts them; `any`: none asked for, or not said. */
export type SkillLevel =
  | 'any'
  | 'apprentice'
  | 'level5'
  | 'level4'
  | 'level3'
  | 'level2'
  | 'level1'
  | 'expert'
  | 'chief';

/** 企业用工登记: one registered need of an employer. */
export interface DemandRow {
  /** unified social credit code 统一社会信用代码 */
  creditCode: string;
  employer: string | null;
  /** code of an occupation or occupation group */
  occupation: string;
  /** persons wanted, from 1 */
  headcount: number;
  skillLevel: SkillLevel;
  payText: string | null;
  /** yuan a month; null: no such bound */
  payLow: number | null;
  payHigh: number | null;
  /** how the pay was read, or why it was not; null never, once read */
  payRule: string | null;
  region: string;
  /** `2026-09-01` */
  from: string;
  until: string | null;
  /** the office to turn to, never a person */
  contact: string | null;
}

/** 生源: region × year, persons who leave junior-secondary school in the summer of that year. */
export interface IntakePoolRow {
  region: string;
  year: string;
  /** as counted once they left; null: not collected, or still to come */
  leavers: number | null;
  /** as expected before, from the pupils on the rolls below; null: not collected */
  expected: number | null;
}

/** 行业协会需求预测: association × occupation or sector × year, as foreseen in the year it was made. */
export interface AssociationForecastRow {
  association: string;
  /** year in which the forecast was made */
  made: string;
  /** exactly one of the two is given */
  sector: string | null;
  occupation: string | null;
  /**
   * area it is of: a code of the edition's regions, or a name that is none of them; null: not stated. Only one of the city
   * itself is ever set against the city's figures
   */
  region: string | null;
  /** year that is foreseen */
  year: string;
  /** new vacancies of the year in the city, persons: least, most likely, most; only the middle one is always there */
  low: number | null;
  central: number;
  high: number | null;
  /** what it rests on, in the association's own words */
  basis: string | null;
}

/** Code lists whose entries can be handed in. Regions are not: their dates say when they count in the city's total. */
export type CodeListName = 'occupation' | 'specialty' | 'specialty_group' | 'industry' | 'sector';

/** 代码表: an entry of a code list in one version. */
export interface CodeRow {
  list: CodeListName;
  code: string;
  nameZh: string;
  /** null: as it was, as with all that follows */
  nameEn: string | null;
  level: string | null;
  parent: string | null;
  /** usual years of study, of a specialty */
  length: number | null;
  /** work types of an occupation, parted by `|` */
  workTypes: string | null;
  /** first and last day, `2026-09-01`; null: from the beginning, or until further notice */
  validFrom: string | null;
  validTo: string | null;
}

export type CrosswalkName =
  | 'occupation_specialty'
  | 'occupation_sector'
  | 'specialty_sector'
  | 'industry_sector';

/** 对应表: a row of a crosswalk in one version. */
export interface MappingRow {
  crosswalk: CrosswalkName;
  from: string;
  to: string;
  /** 0–1; null: an equal part of what the entry's other rows leave */
  weight: number | null;
  source: string;
  validFrom: string | null;
  validTo: string | null;
}

/** 学校 */
export interface SchoolRow {
  code: string;
  nameZh: string;
  nameEn: string | null;
  region: string;
  kind: 'school' | 'aggregate';
  validFrom: string | null;
  validTo: string | null;
}
