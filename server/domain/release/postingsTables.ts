import { UNKNOWN } from '../cube/block.ts';
import { PAY_BINS } from '../cube/payBins.ts';
import { type Slice, slice } from '../cube/slice.ts';
import { OTHER_SECTOR } from '../edition/sectorShares.ts';
import type { RowKey } from '../facts/rowKey.ts';
import { payQuantiles } from '../indicators/payQuantiles.ts';
import type { PublicationInput } from './input.ts';
import { payOf } from './payOf.ts';
import { quarterPeriodsOf } from './periods.ts';
import { sourcesOfPeriod } from './sourcesOfPeriod.ts';
import type { PostingsRow, PostingsTable } from './types.ts';

/** Fewest advertised pays that a quantile is told of. */
const LEAST_PAYS = 10;

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
export function postingsTables(input: PublicationInput, groupBy: PostingsGrouping): PostingsTable[] {
  return quarterPeriodsOf(input.postings).map((period) => postingsTable(input, groupBy, period));
}

function postingsTable(input: PublicationInput, groupBy: PostingsGrouping, period: string): PostingsTable {
  const { index, dataKind, postings, sources } = input;
  const { city, nameZh, nameEn } = index.edition.settings;
  const cells = slice(postings, { groupBy: ['region', 'occupation'], where: { period } });
  const places = cityCells(input, cells, period);
  const bySubject = Map.groupBy(
    places.filter((place) => occupationAt(cells, place) !== UNKNOWN),
    (place) => {
      const occupation = occupationAt(cells, place);
      return groupBy === 'occupation' ? occupation : sectorOf(input, occupation);
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

/** Cells of member regions; the city's own where none of them has any, as with returns. */
function cityCells({ index }: PublicationInput, cells: Slice, period: string): number[] {
  const all = Array.from({ length: cells.size }, (_, place) => place);
  const regionAt = (place: number) => cells.keys[0]?.[place] ?? '';
  const members = all.filter((place) => index.isMember(regionAt(place), period));
  if (members.length > 0) return members;
  return all.filter((place) => regionAt(place) === index.edition.settings.city);
}

function rowOf(subject: Subject, cells: Slice, places: readonly number[]): PostingsRow {
  const sum = (measure: string) =>
    places.reduce((total, place) => total + (cells.column(measure)[place] ?? 0), 0);
  const counts = new Float64Array(PAY_BINS);
  for (const place of places) {
    const pay = cells.pay(place);
    for (let i = 0; i < pay.bins.length; i++)
      counts[pay.bins[i] as number] = (counts[pay.bins[i] as number] ?? 0) + (pay.counts[i] as number);
  }
  const bins = [...counts.keys()].filter((bin) => counts[bin] !== 0);
  const headcountKnown = sum('headcount_known');
  return {
    ...subject,
    advertisements: sum('advertisements'),
    headcount: headcountKnown === 0 ? null : sum('headcount'),
    headcountKnown,
    pay: payQuantiles(payOf({ bins, counts: bins.map((bin) => counts[bin] as number) }), LEAST_PAYS),
  };
}

function subjectOf(input: PublicationInput, by: PostingsGrouping, code: string, period: string): Subject {
  const { occupations, sectors } = input.index;
  const entry = by === 'occupation' ? occupations.get(code) : sectors.get(code);
  const key =
    by === 'occupation'
      ? { period, occupation: code, sector: sectorOf(input, code) }
      : { period, sector: code };
  return { key, nameZh: entry?.nameZh ?? code, nameEn: entry?.nameEn ?? '' };
}

/** The sector with the largest part of an occupation; the lower code where parts are equal. */
function sectorOf({ index }: PublicationInput, occupation: string): string {
  const [largest] = [...index.sectorsOfOccupation(occupation)].sort(
    (a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1),
  );
  return largest?.code ?? OTHER_SECTOR;
}

function occupationAt(cells: Slice, place: number): string {
  return cells.keys[1]?.[place] ?? UNKNOWN;
}

function code({ key }: PostingsRow): string {
  return key.occupation ?? key.sector ?? '';
}
