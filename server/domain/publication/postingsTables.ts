import type { CityFacts } from '../city/cityFacts.ts';
import { quarterPeriodsOf } from '../city/periods.ts';
import { UNKNOWN } from '../cube/block.ts';
import { type Slice, slice } from '../cube/slice.ts';
import { largestSector } from '../edition/largestSector.ts';
import type { RowKey } from '../facts/rowKey.ts';
import { cityPositions } from './cityPositions.ts';
import type { PostingsRow, PostingsTable } from './demandTypes.ts';
import { payOfPositions } from './payOfPositions.ts';
import { sourcesOfPeriod } from './sourcesOfPeriod.ts';

export type PostingsGrouping = 'sector' | 'occupation';

interface Subject {
  key: RowKey;
  nameZh: string;
  nameEn: string;
}

/**
 * Advertisements by occupation or sector, one table per quarter in which they were opened, in the city as it was then.
 * An advertisement goes whole to the sector that takes the largest part of its occupation, so that sectors add up to
 * the total. Those without an occupation are a line of their own in both.
 */
export function postingsTables(input: CityFacts, groupBy: PostingsGrouping): PostingsTable[] {
  return quarterPeriodsOf(input.postings).map((period) => postingsTable(input, groupBy, period));
}

function postingsTable(input: CityFacts, groupBy: PostingsGrouping, period: string): PostingsTable {
  const { index, dataKind, postings, sources } = input;
  const { city, nameZh, nameEn } = index.edition.settings;
  const cells = slice(postings, { groupBy: ['region', 'occupation'], where: { period } });
  const positions = cityPositions(index, cells, period);
  const bySubject = Map.groupBy(
    positions.filter((position) => occupationAt(cells, position) !== UNKNOWN),
    (position) => {
      const occupation = occupationAt(cells, position);
      return groupBy === 'occupation' ? occupation : largestSector(input.index, occupation);
    },
  );
  const rows = [...bySubject]
    .map(([code, group]) => rowOf(subjectOf(input, groupBy, code, period), cells, group))
    .sort((a, b) => (b.advertisements ?? 0) - (a.advertisements ?? 0) || (code(a) < code(b) ? -1 : 1));
  const untold = positions.filter((position) => occupationAt(cells, position) === UNKNOWN);
  return {
    rows,
    unclassified: rowOf({ key: { period }, nameZh: '未归类', nameEn: 'Unclassified' }, cells, untold),
    total: rowOf({ key: { period, region: city }, nameZh, nameEn }, cells, positions),
    dataKind,
    period,
    sources: sourcesOfPeriod(sources.postings, period),
  };
}

function rowOf(subject: Subject, cells: Slice, positions: readonly number[]): PostingsRow {
  const sum = (measure: string) =>
    positions.reduce((total, position) => total + (cells.column(measure)[position] ?? 0), 0);
  const headcountKnown = sum('headcount_known');
  return {
    ...subject,
    advertisements: sum('advertisements'),
    headcount: headcountKnown === 0 ? null : sum('headcount'),
    headcountKnown,
    pay: payOfPositions(cells, positions),
  };
}

function subjectOf(input: CityFacts, by: PostingsGrouping, code: string, period: string): Subject {
  const { occupations, sectors } = input.index;
  const entry = by === 'occupation' ? occupations.get(code) : sectors.get(code);
  const key =
    by === 'occupation'
      ? { period, occupation: code, sector: largestSector(input.index, code) }
      : { period, sector: code };
  return { key, nameZh: entry?.nameZh ?? code, nameEn: entry?.nameEn ?? '' };
}

function occupationAt(cells: Slice, position: number): string {
  return cells.keys[1]?.[position] ?? UNKNOWN;
}

function code({ key }: PostingsRow): string {
  return key.occupation ?? key.sector ?? '';
}
