import type { Estimate } from '../../facts/estimate.ts';
import type { RatioClass } from '../../indicators/supplyDemandRatio.ts';
import { sideOf } from '../directions.ts';
import type { ReleaseTableName } from '../releaseTableNames.ts';
import { isEstimate, type Names, type ReleaseRow } from '../tables/releaseColumns.ts';
import type { BoundFigure, ReleaseSentence } from './releaseSentence.ts';

/** What is found in one table of a release, from its rows as they are printed; that it is empty where it is. */
export function tableFinding(
  name: ReleaseTableName,
  rows: readonly ReleaseRow[],
  period: string,
): ReleaseSentence {
  const figures = rows.length > 0 ? FINDINGS[name](rows, period) : null;
  if (figures) return { code: `table.${name}`, figures };
  return { code: `table.none.${name}`, figures: [] };
}

/** @returns null: there is nothing to be said of it */
type Find = (rows: readonly ReleaseRow[], period: string) => BoundFigure[] | null;

const FINDINGS: Readonly<Record<ReleaseTableName, Find>> = {
  sectors(rows, period) {
    const now = rows.filter((row) => row.period === period);
    const city = now.find(({ row }) => row === 'city');
    if (!city) return null;
    const sectors = now.filter(({ row, sector }) => row === 'sector' && sector !== '0');
    return [{ name: 'side', value: sideOf(city.direction as RatioClass | null) }, ...sides(sectors)];
  },
  counties(rows, period) {
    const now = rows.filter((row) => row.period === period);
    return now.length > 0 ? sides(now) : null;
  },
  'most-wanted': ([first]) => {
    if (!first) return null;
    return [
      figureOf('first', first, 'gap', 'persons'),
      { name: 'alone', value: first.rank_high === 1 ? 'yes' : 'no' },
    ];
  },
  surplus: (rows) => {
    const [first] = rows;
    return first ? [count('count', rows.length), figureOf('first', first, 'ratio', 'ratio')] : null;
  },
  pay: (rows) => {
    const known = rows.filter((row) => told(row, 'pay_p25') !== null && told(row, 'pay_p75') !== null);
    // of that of which most is known
    const [most] = known.toSorted((a, b) => recordsOf(b) - recordsOf(a));
    if (!most) return [{ name: 'known', value: 'no' }];
    const { nameZh, nameEn } = most.name as Names;
    return [
      { name: 'known', value: 'yes' },
      {
        name: 'middle',
        value: told(most, 'pay_median'),
        low: told(most, 'pay_p25'),
        high: told(most, 'pay_p75'),
        unit: 'yuan',
        nameZh,
        nameEn,
      },
      { name: 'source', value: String(most.source) },
    ];
  },
  openings: (rows) => {
    const registered = rows.filter(({ source }) => source === 'registered');
    const postings = rows.filter(({ source }) => source === 'postings');
    return [
      { name: 'registeredTold', value: howTold(registered) },
      count('registered', sumOf(registered, 'items')),
      { name: 'headcount', value: sumOf(registered, 'headcount'), unit: 'persons' },
      { name: 'postingsTold', value: howTold(postings) },
      count('postings', sumOf(postings, 'items')),
    ];
  },
  outcomes: (rows) => withFigure(latest(rows)),
  'outcomes-schools': (rows) => withFigure(latest(rows)),
  'outcomes-programmes': (rows) => withFigure(latest(rows)),
  'outcomes-city': (rows) => {
    const last = rows.at(-1);
    if (!last || told(last, 'outcome') === null) return null;
    return [
      { name: 'year', value: Number(last.cohort), unit: 'year' },
      figureOf('outcome', last, 'outcome', 'share'),
    ];
  },
  'where-taught': (rows) => {
    const open = rows.filter(({ status }) => status === 'open');
    return [
      count('schools', new Set(open.map(({ school }) => school)).size),
      count('specialties', new Set(open.map(({ specialty }) => specialty)).size),
    ];
  },
  outlook: (rows) => {
    const told = (word: string) => count(word, rows.filter((row) => row.told === word).length);
    const refused = rows.filter(({ told: one }) => one === 'few' || one === 'contradicted' || one === null);
    return [told('short'), told('surplus'), told('unclear'), count('refused', refused.length)];
  },
  flows: (rows) => {
    const all = rows.filter((row) => row.cohort === rows.at(-1)?.cohort && row.specialty === 'total');
    const persons = (of: readonly ReleaseRow[]) =>
      of.reduce((sum, row) => sum + Number(row.graduates ?? 0), 0);
    if (persons(all) === 0) return null;
    return [
      { name: 'graduates', value: persons(all), unit: 'persons' },
      { name: 'local', value: persons(all.filter(({ place }) => place === 'local')), unit: 'persons' },
      { name: 'college', value: persons(all.filter(({ place }) => place === 'college')), unit: 'persons' },
    ];
  },
};

/** How many rows lie on each side; a row without a ratio of its own lies on none. */
function sides(rows: readonly ReleaseRow[]): BoundFigure[] {
  const on = (side: string) =>
    rows.filter(({ direction }) => sideOf(direction as RatioClass | null) === side).length;
  return (['short', 'surplus', 'eq', 'unclear', 'missing'] as const).map((side) =>
    count(side === 'eq' ? 'balanced' : side, on(side)),
  );
}

/** Whether rows tell their whole sum, a part of it since some are withheld, nothing, or are not there. */
function howTold(rows: readonly ReleaseRow[]): 'whole' | 'part' | 'withheld' | 'none' {
  if (rows.length === 0) return 'none';
  const toldRows = rows.filter(({ items }) => items !== null);
  return toldRows.length === 0 ? 'withheld' : toldRows.length < rows.length ? 'part' : 'whole';
}

const sumOf = (rows: readonly ReleaseRow[], column: string) =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

function withFigure(rows: readonly ReleaseRow[]): BoundFigure[] {
  const withOne = rows.filter((row) => told(row, 'outcome') !== null).length;
  return [count('rows', rows.length), count('without', rows.length - withOne)];
}

const latest = (rows: readonly ReleaseRow[]) => rows.filter(({ cohort }) => cohort === rows.at(-1)?.cohort);
const count = (name: string, value: number): BoundFigure => ({ name, value, unit: 'items' });
const estimateOf = (row: ReleaseRow, column: string): Estimate | null => {
  const cell = row[column];
  return isEstimate(cell) ? cell : null;
};
const told = (row: ReleaseRow, column: string) => estimateOf(row, column)?.value ?? null;
const recordsOf = (row: ReleaseRow) => estimateOf(row, 'pay_median')?.n ?? 0;

function figureOf(name: string, row: ReleaseRow, column: string, unit: BoundFigure['unit']): BoundFigure {
  const { value, low, high } = estimateOf(row, column) ?? { value: null, low: null, high: null };
  const { nameZh, nameEn } = row.name as Names;
  const direction = (row.direction ?? null) as RatioClass | null;
  return { name, value, low, high, unit, nameZh, nameEn, direction };
}
