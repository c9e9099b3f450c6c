import type { SettingUnit } from './settingUnits.ts';

/** Under which heading a setting stands. */
export const SETTING_GROUPS = ['deadlines', 'year', 'grace', 'tell', 'plan', 'checks'] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** A setting of the edition that may change while the instance runs. */
export interface ChangeableSetting {
  /** its path in `edition.json` */
  key: string;
  group: SettingGroup;
  unit: SettingUnit;
  /** whether published figures are made with it */
  figures: boolean;
}

const row = <const Key extends string>(
  group: SettingGroup,
  unit: SettingUnit,
  figures: boolean,
  ...keys: Key[]
) => keys.map((key) => ({ key, group, unit, figures }));

/**
 * Settings that may change while the instance runs, in the order in which they are listed. Not among them is what says whose
 * figures these are (names, city, code lists), what was measured (goalposts, weights, calibration), and what stored facts were made with.
 */
export const CHANGEABLE_SETTINGS = [
  ...row('deadlines', 'days', false, 'calendar.marketReturnDays'),
  ...row('deadlines', 'stretch', false, 'calendar.enrolment', 'calendar.programmes', 'calendar.outcomes'),
  ...row(
    'year',
    'stretch',
    false,
    'calendar.planDraft',
    'calendar.opinions',
    'calendar.decision',
    'calendar.families',
  ),
  ...row('grace', 'days', true, 'cards.answerDays'),
  ...row('grace', 'hours', false, 'import.keepHours'),
  ...row('tell', 'records', true, 'quality.minRecords'),
  ...row('tell', 'people', true, 'ratio.minSeekers'),
  ...row('tell', 'employers', true, 'ratio.minEmployers'),
  ...row('tell', 'people', true, 'cards.minGraduates'),
  ...row('tell', 'occupations', true, 'mostWanted.count'),
  ...row('tell', 'people', true, 'mostWanted.minSeekers'),
  ...row('tell', 'employers', true, 'mostWanted.minEmployers'),
  ...row('plan', 'share', true, 'plan.half', 'plan.maxChange'),
  ...row('plan', 'people', true, 'plan.classMin', 'plan.classMax', 'plan.minGraduates'),
  ...row('plan', 'programmes', true, 'plan.openingsPerSchool', 'plan.closuresPerSchool'),
  ...row('plan', 'yuan', true, 'plan.budget'),
  ...row('checks', 'yuan', false, 'import.payLow', 'import.payHigh'),
  ...row('checks', 'share', false, 'import.checks.placementAbove', 'import.checks.historyTolerance'),
  ...row('checks', 'people', false, 'import.checks.placementFrom'),
] as const satisfies readonly ChangeableSetting[];

export type SettingKey = (typeof CHANGEABLE_SETTINGS)[number]['key'];

/** @returns null: there is none of that name, or it may not change */
export function changeableSetting(key: string): (ChangeableSetting & { key: SettingKey }) | null {
  return CHANGEABLE_SETTINGS.find((one) => one.key === key) ?? null;
}
