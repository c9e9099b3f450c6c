import type { CityFacts } from '../city/cityFacts.ts';
import { quarterPeriodsOf } from '../city/periods.ts';
import { UNKNOWN } from '../cube/block.ts';
import { type Slice, slice } from '../cube/slice.ts';
import type { RowKey } from '../facts/rowKey.ts';
import { cityPlaces } from './cityPlaces.ts';
import type { PostingsRow, PostingsTable } from './demandTypes.ts';
import { largestSector } from './largestSector.ts';
import { payOfPlaces } from './payOfPlaces.ts';
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
  const places = cityPlaces(index, cells, period);
  const bySubject = Map.groupBy(
    places.filter((place) => occupationAt(cells, place) !== UNKNOWN),
    (place) => {
      const occupation = occupationAt(cells, place);
      return groupBy === 'occupation' ? occupation : largestSector(input.index, occupation);
    },
  );
  const rows = [...bySubject]
    .map(([code, group]) => rowOf(subjectOf(input, groupBy, code, period), cells, group))
    .sort((a, b) => b.advertisements - a.advertisements || (code(a) < code(b) ? -1 : 1));
  const untold = places.filter((place) => occupationAt(cells, place) === UNKNOWN);
  return {
    rows,
    unclassified: rowOf({ key: { period }, nameZh: '未归类', nameEn: 'Unclassified' }, cells, untold),
    total: rowOf({ key: { period, region: city }, nameZh, nameEn }, cells, places),
    dataKind,
    period,
    sources: sourcesOfPeriod(sources.postings, period),
  };
}

function rowOf(subject: Subject, cells: Slice, places: readonly number[]): PostingsRow {
  const sum = (measure: string) =>
    places.reduce((total, place) => total + (cells.column(measure)[place] ?? 0), 0);
  const headcountKnown = sum('headcount_known');
  return {
    ...subject,
    advertisements: sum('advertisements'),
    headcount: headcountKnown === 0 ? null : sum('headcount'),
    headcountKnown,
    pay: payOfPlaces(cells, places),
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

function occupationAt(cells: Slice, place: number): string {
  return cells.keys[1]?.[place] ?? UNKNOWN;
}

function code({ key }: PostingsRow): string {
  return key.occupation ?? key.sector ?? '';
}
