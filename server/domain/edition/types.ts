import type { EditionSettings } from './editionSettings.ts';

/** An edition: everything a city is, as data. Loaded from `data/editions/<id>/`. */
export interface Edition {
  id: string;
  settings: EditionSettings;
  regions: Region[];
  sectors: Sector[];
  industries: CodeEntry[];
  occupations: Occupation[];
  specialties: Specialty[];
  /** catalogue categories and classes of specialties */
  specialtyGroups: CodeEntry[];
  aliases: Alias[];
  /** what people say for what can be learnt, so that a search finds it */
  everydayWords: EverydayWord[];
  /** occupation → specialty */
  occupationSpecialty: CrosswalkRow[];
  /** occupation (or occupation group) → sector */
  occupationSector: CrosswalkRow[];
  /** specialty → sector */
  specialtySector: CrosswalkRow[];
  /** industry → sector */
  industrySector: CrosswalkRow[];
  /** official rules on adjusting and setting up specialties */
  rules: AdjustmentRule[];
  /** entries no longer in force: what is stored keeps their names, and nobody finds them by one; none in the files */
  retired?: RetiredEntries;
}

export interface RetiredEntries {
  occupations: Occupation[];
  specialties: Specialty[];
  specialtyGroups: CodeEntry[];
  industries: CodeEntry[];
  sectors: Sector[];
}

export interface CodeEntry {
  code: string;
  nameZh: string;
  /** empty where no English name has been written yet */
  nameEn: string;
  level: string;
  parent: string | null;
}

export interface Region extends CodeEntry {
  level: 'nation' | 'province' | 'city' | 'county';
  /** years in which the region counts in its parent's total; null: always, or still */
  memberFrom: string | null;
  memberTo: string | null;
  /** place in the schematic tile map, from 0; null: not on it */
  tile: { column: number; row: number } | null;
}

export interface Sector {
  /** '1' to '9', and '0' for other */
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface Occupation extends CodeEntry {
  level: 'major' | 'sub_major' | 'minor' | 'occupation';
  workTypes: string[];
}

export interface Specialty extends CodeEntry {
  level: 'secondary' | 'associate' | 'bachelor';
  /** usual years of study */
  length: number;
}

export interface Alias {
  list: 'specialty' | 'occupation' | 'region' | 'school' | 'outcome' | 'sector';
  alias: string;
  code: string;
}

/** A word of daily life and what is learnt for it; it names no entry, so files are never read by it. */
export interface EverydayWord {
  word: string;
  /** of a specialty, or of a class or category for all below it */
  code: string;
}

/** One source entry's share that goes to one target; the shares of a source sum to at most 1. */
export interface CrosswalkRow {
  from: string;
  to: string;
  weight: number;
  source: string;
}

/** Conditions of rules that facts can be held against. */
export const RULE_CONDITIONS = [
  /** entrants under `threshold` of the plan, or under one class, in each of the last `years` autumns */
  'intake_below_plan',
  /** outcome rate under `threshold` in each of the last `years` cohorts */
  'outcome_below',
  /** more than `threshold` of the city's schools offer the specialty */
  'offered_share_above',
  /** the school has fewer than `threshold` students per specialty */
  'students_per_specialty_below',
] as const;
export type RuleCondition = (typeof RULE_CONDITIONS)[number];

/** An official rule on specialties, in our words. It is always to be confirmed with whoever issued it. */
export interface AdjustmentRule {
  id: string;
  /** code of the area it was issued for; it binds only there */
  area: string;
  areaZh: string;
  areaEn: string;
  /** `higher` covers associate and bachelor */
  level: 'secondary' | 'higher';
  year: string;
  /** programmes that run, or those to be set up */
  concerns: 'running' | 'opening';
  condition: RuleCondition;
  threshold: number;
  /** how many years in a row; null: the condition has no years */
  years: number | null;
  /** `adopted`: this edition holds candidates for new programmes against it; `cited`: it is only shown */
  applies: 'cited' | 'adopted';
  conditionZh: string;
  conditionEn: string;
  followsZh: string;
  followsEn: string;
  /** the source in Chinese; as `source` where it has none */
  sourceZh: string;
  source: string;
}
