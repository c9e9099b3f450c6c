import type { BindingLimit, LimitName } from '../planResult.ts';

/** A limit that a decided number may break; `former_range`: of a plan by another method, all of its limits at once. */
export type BreakableLimit = LimitName | 'former_range';

/** A limit that a decided number breaks. */
export interface LimitBreach {
  limit: BreakableLimit;
  /** broken from above or from below */
  end: BindingLimit['end'];
  /** programme, school or specialty; null: the city */
  of: string | null;
  /** in the unit of the limit: persons, programmes, yuan */
  used: number;
  available: number;
}
