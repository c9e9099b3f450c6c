import type { LimitBreach } from './limitBreach.ts';

/** A limit that the bureau lets be exceeded, for a reason it gives. Rows are only ever added. */
export interface LimitRelaxation extends Pick<LimitBreach, 'limit' | 'end' | 'of'> {
  /** order within the plan */
  number: number;
  /** how far: in the unit of the limit */
  to: number;
  reason: string;
  /** who let it */
  by: string;
  /** id of their account; null or left out: a name typed without one, or no person did it */
  account?: number | null;
  /** ISO 8601, UTC */
  at: string;
}

/** The relaxation that covers a breach, the latest first; null: none does, and the breach holds up the plan. */
export function relaxationOf(
  { limit, end, of, used }: Pick<LimitBreach, 'limit' | 'end' | 'of' | 'used'>,
  relaxations: readonly LimitRelaxation[],
): LimitRelaxation | null {
  return (
    relaxations.findLast(
      (one) =>
        one.limit === limit &&
        one.end === end &&
        one.of === of &&
        (end === 'most' ? used <= one.to : used >= one.to),
    ) ?? null
  );
}

/** Whether a limit was relaxed for another number than the one that breaks it now: the reason given was that number's. */
export function isRelaxedForAnother({
  used,
  relaxed,
}: Pick<LimitBreach, 'used'> & { relaxed: Pick<LimitRelaxation, 'to'> | null }): boolean {
  return relaxed !== null && relaxed.to !== used;
}
