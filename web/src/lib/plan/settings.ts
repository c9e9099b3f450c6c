import type { CodeOf } from '@gongxu/messages/web';

/** A setting of a plan that a scenario may change, and how it is asked for. */
export interface SettingControl {
  /** its name is the message `planwork.setting.<setting>` */
  setting: CodeOf<'planwork.setting'>;
  /** how its value is written */
  kind: 'share' | 'persons' | 'number' | 'yuan';
  /** least, greatest and step of the control; the plan itself may lie outside */
  low: number;
  high: number;
  step: number;
  /** shown before the others */
  first?: true;
  /** may be lifted altogether */
  optional?: true;
}

/** Multiples a plan does not write down while nobody changes them: demand as forecast, a sector like any other. */
export const AS_THEY_ARE: ReadonlyMap<string, number> = new Map([
  ['demand', 1],
  ['priority', 1],
]);

/** The settings of the whole plan, in the order in which a planner looks for them. */
export const PLAN_SETTINGS: readonly SettingControl[] = [
  { setting: 'maxChange', kind: 'share', low: 0, high: 1, step: 0.05, first: true },
  { setting: 'sum', kind: 'persons', low: 0, high: 20_000, step: 1, first: true, optional: true },
  { setting: 'demand', kind: 'share', low: 0.5, high: 1.5, step: 0.05, first: true },
  { setting: 'classMin', kind: 'persons', low: 5, high: 60, step: 1, first: true },
  { setting: 'classMax', kind: 'persons', low: 10, high: 80, step: 1, first: true },
  { setting: 'intakeHigh', kind: 'persons', low: 0, high: 20_000, step: 10, optional: true },
  { setting: 'intakeLow', kind: 'persons', low: 0, high: 20_000, step: 10, optional: true },
  // a city's own backtest may only lower it
  { setting: 'half', kind: 'share', low: 0, high: 0.5, step: 0.05 },
  { setting: 'studentsPerTeacher', kind: 'number', low: 5, high: 60, step: 1 },
  { setting: 'workshopHoursPerStudent', kind: 'number', low: 0, high: 40, step: 0.5, optional: true },
  { setting: 'entryLevelShare', kind: 'share', low: 0.01, high: 1, step: 0.01 },
  { setting: 'registrationCoverage', kind: 'share', low: 0.01, high: 1, step: 0.01 },
  { setting: 'shortageCost', kind: 'number', low: 0, high: 5, step: 0.1 },
  { setting: 'surplusCost', kind: 'number', low: 0, high: 5, step: 0.1 },
  { setting: 'qualityWeight', kind: 'number', low: 0, high: 2, step: 0.05 },
  { setting: 'openingCost', kind: 'number', low: 0, high: 100, step: 1 },
  { setting: 'reachWeight', kind: 'number', low: 0, high: 100, step: 0.5 },
  { setting: 'openingsPerSchool', kind: 'number', low: 0, high: 20, step: 1, optional: true },
  { setting: 'closuresPerSchool', kind: 'number', low: 0, high: 20, step: 1, optional: true },
  { setting: 'budget', kind: 'yuan', low: 0, high: 1_000_000_000, step: 10_000, optional: true },
  { setting: 'costPerStudent', kind: 'yuan', low: 0, high: 100_000, step: 100 },
  { setting: 'awardPerStudent', kind: 'yuan', low: 0, high: 10_000, step: 50 },
];

/** What can be changed of one sector. */
export const SECTOR_SETTINGS = [
  { setting: 'demand', kind: 'number', low: 0, high: 3, step: 0.05 },
  { setting: 'priority', kind: 'number', low: 0, high: 10, step: 0.1 },
] as const satisfies readonly SettingControl[];

/** What can be changed of one programme. */
export const PROGRAMME_SETTINGS = ['places', 'teachers', 'workshopHours'] as const;
export type ProgrammeSetting = (typeof PROGRAMME_SETTINGS)[number];

/** What the bureau may fix by hand of one programme, whatever the figures say. */
export const PROGRAMME_FIXES = ['open', 'close'] as const;
