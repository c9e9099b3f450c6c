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

/** What a school has: a decision does not make more of it. */
const PHYSICAL: ReadonlySet<BreakableLimit> = new Set(['places', 'teachers', 'workshop']);

/**
 * Whether a limit is what a school has, its places, teachers and workshop hours, and none that the bureau sets: whoever lets it
 * be exceeded has to say how more of it comes to be.
 */
export function isPhysical(limit: BreakableLimit): boolean {
  return PHYSICAL.has(limit);
}
