/** What a setting counts in: a share is 0–1, a stretch two days of every year. */
export const SETTING_UNITS = [
  'days',
  'hours',
  'stretch',
  'share',
  'records',
  'people',
  'employers',
  'occupations',
  'programmes',
  'yuan',
] as const;
export type SettingUnit = (typeof SETTING_UNITS)[number];
