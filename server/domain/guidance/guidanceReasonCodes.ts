/** A reason behind a verdict: the code of its sentence `reason.<code>` and the figures it prints. */
export interface Reason<Code extends string> {
  code: Code;
  values: Record<string, number | string>;
}

const FORECAST_VALUES = [
  'demand',
  'low',
  'high',
  'year',
  'quarters',
  'entryLevelShare',
  'registrationCoverage',
] as const;

/**
 * Every reason guidance can give, with the values its sentence may print. Message catalogues are checked against this
 * list. Shares and probabilities are 0–1, persons and places may have decimals, `year` is the graduation year.
 */
export const GUIDANCE_REASONS = {
  // Beside other specialties, at balance, `held` against the supply of an `intake` that stays or of one smallest `class`.
  /** demand exceeds supply: the interval lies above 0 */
  relative_short: ['probability', 'gap', 'low', 'high', 'year', 'held'],
  /** supply exceeds demand: the interval lies below 0; the probability is that of a surplus */
  relative_surplus: ['probability', 'gap', 'low', 'high', 'year', 'held'],
  /** the interval contains 0; the probability is that of a shortage */
  relative_unclear: ['probability', 'gap', 'low', 'high', 'year', 'held'],
  /** the interval contains 0, yet a shortage is as probable as a change of the intake asks for */
  relative_acts_short: ['probability', 'gap', 'low', 'high', 'year', 'held', 'share'],
  /** the same of a surplus, whose probability is given */
  relative_acts_surplus: ['probability', 'gap', 'low', 'high', 'year', 'held', 'share'],
  /** index at or above the published threshold of good */
  quality_good: ['index', 'low', 'high', 'threshold'],
  /** index under that threshold */
  quality_below_good: ['index', 'low', 'high', 'threshold'],
  /** index almost certainly under the threshold below which nothing is added */
  quality_poor: ['index', 'probability', 'threshold'],
  quality_unknown: [],
  /** not taught in the city today */
  not_offered: [],
  /** not taught, and what is wanted would not fill a class; `wanted` entrants a year */
  below_one_class: ['wanted', 'classMin'],
  /** demand would ask for `wanted`; one year changes at most this share */
  limit_max_change: ['wanted', 'share', 'limit'],
  /** a specialty starts with one class */
  limit_first_class: ['wanted', 'limit'],
  limit_places: ['wanted', 'places', 'limit'],
  limit_teachers: ['wanted', 'teachers', 'studentsPerTeacher', 'limit'],
  /** the number was moved to where whole classes are possible */
  limit_class_size: ['wanted', 'classMin', 'classMax'],
  /** what limits allow is a smaller change than is worth organising */
  change_too_small: ['change', 'least'],
  // Level: how demand was forecast for `year`, from new vacancies of `quarters` quarters through two published factors.
  /** mean of SES, Theta and damped trend */
  demand_combination: FORECAST_VALUES,
  /** exponential smoothing alone: a short history */
  demand_ses: FORECAST_VALUES,
  /** growth of its field: a very short one */
  demand_parent: FORECAST_VALUES,
  /** as a year before: nothing did better in the past */
  demand_seasonal_naive: FORECAST_VALUES,
  /** too short to forecast: the last year carried forward */
  demand_flat: FORECAST_VALUES,
  /** level: more graduates were hired than the published factors make of the vacancies */
  k0_contradicts_hires: ['hires', 'vacancies', 'cohorts', 'entryLevelShare', 'registrationCoverage'],
  /** level: no new vacancies were collected; composition from the mean stock of open ones */
  level_no_flow: [],
  /** no vacancy in two years in any occupation that leads to what is taught: nothing to compare */
  balance_no_vacancies: [],
  /** vacancies are on record, but in no simulated future is there one to share */
  balance_no_future: [],
  /** so few futures have a vacancy that intervals and probabilities rest on less than they should */
  balance_few_futures: [],
  /** some schools that teach it have not handed in the latest autumn; theirs is not counted */
  intake_part: ['reporting', 'schools'],
  /** vacancies are known of some counties alone, and not held against the graduates of the whole city */
  part_of_city: ['reporting', 'expected'],
  unknown_demand: [],
  unknown_supply: [],
  unknown_intake: [],
  /** too few graduates over the pooled cohorts for a verdict */
  few_graduates: ['graduates', 'least'],
  /** some rate of the pipeline is the category's */
  rates_from_category: [],
  /** returns do not tell who is still looking for work: the local share is guessed from the employed */
  local_share_guessed: [],
  /** neither places nor teachers are known, so only the other limits hold */
  unknown_capacity: [],
} as const satisfies Record<string, readonly string[]>;

/** Builds a reason of a list with exactly the values its sentence prints. */
export type SayReason<List extends Record<string, readonly string[]>> = <Code extends keyof List & string>(
  code: Code,
  values: Record<List[Code][number], number | string>,
) => Reason<Code>;

export type GuidanceReasonCode = keyof typeof GUIDANCE_REASONS;
export type GuidanceReason = Reason<GuidanceReasonCode>;

export const guidanceReason: SayReason<typeof GUIDANCE_REASONS> = (code, values) => ({ code, values });
