import type { Estimate, RatioClass, TimeRow } from './types.ts';

/** Estimates as one list per column; one place in every list is one estimate. */
export type EstimateColumns = { [Part in keyof Estimate]: readonly Estimate[Part][] };

/** A ratio over time as columns: one place in every list is one code in one period. */
export interface RatioColumns {
  period: readonly string[];
  code: readonly string[];
  nameZh: readonly string[];
  nameEn: readonly string[];
  ratio: EstimateColumns;
  direction: readonly (RatioClass | null)[];
}

/**
 * The estimate at one place of its columns, whole as it was sent.
 *
 * @throws RangeError where the columns end before that place
 */
export function estimateAt(columns: EstimateColumns, at: number): Estimate {
  const { value, low, high, level, n, state, note } = columns;
  if (!(at >= 0 && at < state.length)) throw new RangeError(`no estimate at ${at} of ${state.length}`);
  return {
    value: value[at] ?? null,
    low: low[at] ?? null,
    high: high[at] ?? null,
    level: level[at] as number,
    n: n[at] as number,
    state: state[at] as Estimate['state'],
    note: note[at] ?? null,
  };
}

/** What a quarter says in which a row had neither vacancies nor seekers, so that no table has it. */
const NOBODY: Estimate = {
  value: null,
  low: null,
  high: null,
  level: 0.95,
  n: 0,
  state: 'not_assessable',
  note: 'no_counts',
};

/**
 * Rows by code, in order of first appearance, their points ascending by period.
 *
 * @param published periods of the publication: a row has a point in each of them from its own first one on, so that its last
 * point is the latest quarter's and not that of the last quarter it happens to stand in
 */
export function timeRows(
  { period, code, nameZh, nameEn, ratio, direction }: RatioColumns,
  published: readonly string[] = [],
): TimeRow[] {
  const places = Map.groupBy(code.keys(), (at) => code[at] as string);
  return [...places].map(([of, own]) => {
    const first = own[0] as number;
    const points = own.map((at) => ({
      period: period[at] as string,
      ratio: estimateAt(ratio, at),
      direction: direction[at] ?? null,
    }));
    const known = new Set(points.map((point) => point.period));
    for (const missed of published)
      if (!known.has(missed) && points.some((point) => point.period < missed))
        points.push({ period: missed, ratio: NOBODY, direction: null });
    points.sort((a, b) => (a.period < b.period ? -1 : 1));
    return { code: of, nameZh: nameZh[first] as string, nameEn: nameEn[first] as string, points };
  });
}
