import type { GuidanceRow, Weighted } from '../api/types.ts';

interface Given {
  /** what the crosswalk leads to, with its relevance */
  occupations: readonly Pick<Weighted, 'code' | 'weight'>[];
  guidance: { demandFrom: readonly Pick<GuidanceRow['demandFrom'][number], 'code' | 'persons'>[] } | null;
}

/**
 * The occupations that want most of a specialty's graduates: as its guidance counts them where there is one, otherwise by
 * the vacancies of the latest quarter times the relevance to it.
 *
 * @param rows of the occupations in the latest quarter
 * @returns codes, at most `count`, largest first; those that want nobody are left out
 */
export function largestOccupations(
  { occupations, guidance }: Given,
  rows: readonly { key: { occupation: string | null }; vacancies: number | null }[],
  count: number,
): string[] {
  const vacancies = new Map(rows.map((row) => [row.key.occupation, row.vacancies ?? 0]));
  const wanted = guidance?.demandFrom.length
    ? guidance.demandFrom.map(({ code, persons }) => ({ code, persons }))
    : occupations.map(({ code, weight }) => ({ code, persons: weight * (vacancies.get(code) ?? 0) }));
  return wanted
    .filter(({ persons }) => persons > 0)
    .sort((a, b) => b.persons - a.persons)
    .slice(0, count)
    .map(({ code }) => code);
}
