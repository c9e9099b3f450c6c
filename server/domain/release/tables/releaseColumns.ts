import type { Estimate } from '../../facts/estimate.ts';
import type { ReleaseTableName } from '../releaseTableNames.ts';

/** Both names of something. */
export interface Names {
  nameZh: string;
  nameEn: string;
}

/** What a cell holds; null: missing, which an estimate says with its reason instead. */
export type ReleaseCell = string | number | boolean | null | Names | readonly Names[] | Estimate;

/** One row, by the names of its table's columns. */
export type ReleaseRow = Readonly<Record<string, ReleaseCell>>;

/**
 * `code`: of a code list · `time`: a quarter or year · `word`: one of the words `releaseWord.<word>` · `names`: several ·
 * `flag`: yes or no · `count`: whole · `estimate`: value, bounds, level, records, state and note
 */
export type ColumnType = 'code' | 'time' | 'word' | 'name' | 'names' | 'flag' | 'count' | 'estimate';
export type ColumnUnit = 'ratio' | 'persons' | 'yuan' | 'share' | 'points' | 'factor' | 'rank' | 'items';

export interface ReleaseColumn {
  name: string;
  type: ColumnType;
  unit: ColumnUnit | null;
  /** it stands in files and not on pages, which have the room for what matters */
  filesOnly?: true;
}

const of = (name: string, type: ColumnType, unit: ColumnUnit | null = null): ReleaseColumn => ({
  name,
  type,
  unit,
});
const inFiles = (column: ReleaseColumn): ReleaseColumn => ({ ...column, filesOnly: true });
const code = (name: string) => inFiles(of(name, 'code'));

const MARKET = [
  of('vacancies', 'count', 'persons'),
  of('seekers', 'count', 'persons'),
  of('employers', 'count', 'items'),
  inFiles(of('employers_at_least', 'flag')),
  of('ratio', 'estimate', 'ratio'),
  of('direction', 'word'),
];
const PAY = [
  of('pay_p25', 'estimate', 'yuan'),
  of('pay_median', 'estimate', 'yuan'),
  of('pay_p75', 'estimate', 'yuan'),
];
const PLACEMENT = [
  of('graduates', 'count', 'persons'),
  of('outcome', 'estimate', 'share'),
  inFiles(of('strict', 'estimate', 'share')),
  of('matched', 'estimate', 'share'),
  of('local', 'estimate', 'share'),
  of('index', 'estimate', 'points'),
  ...PAY.map((column) => (column.name === 'pay_median' ? column : inFiles(column))),
];

/** The columns of every table of a release, in their order. A row has a cell for each. */
export const RELEASE_COLUMNS: Readonly<Record<ReleaseTableName, readonly ReleaseColumn[]>> = {
  sectors: [
    of('period', 'time'),
    inFiles(of('row', 'word')),
    code('sector'),
    of('name', 'name'),
    ...MARKET,
    inFiles(of('shortage_probability', 'count', 'share')),
    inFiles(of('year_on_year', 'estimate', 'factor')),
  ],
  counties: [of('period', 'time'), code('region'), of('name', 'name'), ...MARKET],
  'most-wanted': [
    of('rank', 'count', 'rank'),
    of('rank_low', 'count', 'rank'),
    of('rank_high', 'count', 'rank'),
    of('previous_rank', 'count', 'rank'),
    code('occupation'),
    of('name', 'name'),
    of('gap', 'estimate', 'persons'),
    inFiles(of('ratio', 'estimate', 'ratio')),
    inFiles(of('direction', 'word')),
    of('vacancies', 'count', 'persons'),
    of('seekers', 'count', 'persons'),
    of('pay', 'estimate', 'yuan'),
    of('specialties', 'names'),
    of('schools', 'names'),
  ],
  surplus: [
    of('period', 'time'),
    code('occupation'),
    of('name', 'name'),
    of('vacancies', 'count', 'persons'),
    of('seekers', 'count', 'persons'),
    of('ratio', 'estimate', 'ratio'),
    of('direction', 'word'),
  ],
  pay: [of('source', 'word'), of('period', 'time'), code('occupation'), of('name', 'name'), ...PAY],
  openings: [
    of('source', 'word'),
    of('period', 'time'),
    code('occupation'),
    of('name', 'name'),
    of('items', 'count', 'items'),
    of('headcount', 'count', 'persons'),
    of('employers', 'count', 'items'),
    of('pay_median', 'estimate', 'yuan'),
  ],
  outcomes: [of('cohort', 'time'), code('specialty'), of('name', 'name'), ...PLACEMENT],
  'where-taught': [
    code('school'),
    of('school_name', 'name'),
    code('specialty'),
    of('name', 'name'),
    of('status', 'word'),
    of('years', 'count'),
    of('places', 'count', 'persons'),
    of('last_intake', 'count', 'persons'),
    of('last_intake_year', 'time'),
    of('graduation_year', 'time'),
  ],
  outlook: [
    code('specialty'),
    of('name', 'name'),
    of('entry_year', 'time'),
    of('graduation_year', 'time'),
    of('entrants', 'count', 'persons'),
    of('demand', 'estimate', 'persons'),
    of('supply', 'estimate', 'persons'),
    of('gap', 'estimate', 'persons'),
    of('told', 'word'),
  ],
  'outcomes-city': [of('cohort', 'time'), of('name', 'name'), ...PLACEMENT],
  'outcomes-schools': [of('cohort', 'time'), code('school'), of('name', 'name'), ...PLACEMENT],
  'outcomes-programmes': [
    of('cohort', 'time'),
    code('school'),
    of('school_name', 'name'),
    code('specialty'),
    of('name', 'name'),
    ...PLACEMENT,
  ],
  flows: [
    of('cohort', 'time'),
    code('specialty'),
    of('name', 'name'),
    of('outcome_kind', 'word'),
    of('place', 'word'),
    of('graduates', 'count', 'persons'),
  ],
};

/** Whether a cell is an estimate. */
export function isEstimate(cell: ReleaseCell | undefined): cell is Estimate {
  return typeof cell === 'object' && cell !== null && 'state' in cell;
}
