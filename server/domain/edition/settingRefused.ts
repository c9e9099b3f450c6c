import type { EditionProblem } from './problem.ts';

/** Why a setting stayed as it was; each has its sentence `setting.refused.<code>`, or those of the edition's checks. */
export type SettingRefused =
  | { code: 'SETTING_UNKNOWN' | 'SETTING_SAME' | 'SETTING_CHANGED' | 'SETTING_OWN' | 'SETTING_UNCLEAR' }
  | { code: 'SETTING_INVALID'; problems: EditionProblem[] };
