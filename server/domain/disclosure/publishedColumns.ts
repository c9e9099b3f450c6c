import type { PublicationTables, TableName } from '../publication/types.ts';
import { PROTECTION_MATRIX, type Protected, type Protection } from './protectionMatrix.ts';

/** The rows of the matrix that a column falls under: several where its figures may be made of several kinds of facts. */
export type ColumnProtection = Protected | readonly Protected[];

type EntryOf<Table extends TableName> = PublicationTables[Table][number];
type RowOf<Entry> = Entry extends { rows: readonly (infer Row)[] } ? Row : Entry;
type HeadOf<Entry> = Entry extends { rows: unknown }
  ? Exclude<keyof Entry, 'rows' | 'total' | 'unclassified'>
  : never;

/** Every field of a table's rows, and every field that it has beside them; one that is forgotten does not compile. */
interface TableColumns<Table extends TableName> {
  rows: {
    readonly [Column in keyof RowOf<EntryOf<Table>>]-?: Column extends 'figures'
      ? { readonly [Figure in keyof RowOf<EntryOf<Table>>[Column]]-?: ColumnProtection }
      : ColumnProtection;
  };
  beside: { readonly [Column in HeadOf<EntryOf<Table>>]-?: ColumnProtection };
}

const SUBJECT = { key: 'codes.name', nameZh: 'codes.name', nameEn: 'codes.name' } as const;
const ORIGIN = { dataKind: 'codes.source', sources: 'codes.source' } as const;

const SUPPLY_DEMAND = {
  rows: {
    ...SUBJECT,
    vacancies: 'market.vacancies',
    seekers: 'market.seekers',
    employers: 'market.employers',
    employersAtLeast: 'market.employers',
    phi: 'market.vacancies',
    clumping: 'market.vacancies',
    ratio: 'market.ratio',
    statedVacancies: 'market.vacancies',
    statedSeekers: 'market.seekers',
    statedRatio: 'market.ratio',
    smoothed: 'market.ratio',
    ratioOf: 'codes.name',
    direction: 'market.ratio',
    shortageProbability: 'market.ratio',
  },
  beside: { ...ORIGIN, yearOnYear: 'market.ratio', period: 'codes.name', coverage: 'codes.source' },
} as const satisfies TableColumns<'supply-demand/city'>;

/** Rows by school, specialty and cohort, and what these sum to: regions of schools, sectors of specialties. */
const PLACEMENT = {
  rows: {
    ...SUBJECT,
    graduates: ['outcomes.total', 'returns.total'],
    figures: {
      outcome: ['outcomes.rate', 'returns.rate'],
      strict: 'outcomes.rate',
      matched: ['outcomes.rate', 'returns.rate'],
      salary: 'outcomes.pay',
      stable: 'outcomes.rate',
      insured: ['outcomes.rate', 'returns.rate'],
      contract: ['outcomes.rate', 'returns.rate'],
      local: ['outcomes.rate', 'returns.rate'],
      leaving: ['outcomes.rate', 'returns.rate'],
      satisfaction: 'outcomes.rate',
      index: ['outcomes.rate', 'returns.rate'],
    },
    rank: ['outcomes.model', 'returns.model'],
    pay: 'outcomes.pay',
    cohorts: 'codes.name',
  },
  beside: { ...ORIGIN, cohort: 'codes.name', schools: 'codes.source' },
} as const satisfies TableColumns<'placement/city'>;

/** Occupations are an attribute of graduates, no heading of a school's report: counts and what is worked out of them are of a cross-table. */
const PLACEMENT_BY_OCCUPATION = {
  rows: {
    ...PLACEMENT.rows,
    graduates: 'outcomes.cross',
    figures: {
      outcome: 'outcomes.cross_rate',
      strict: 'outcomes.cross_rate',
      matched: 'outcomes.cross_rate',
      salary: 'outcomes.pay',
      stable: 'outcomes.cross_rate',
      insured: 'outcomes.cross_rate',
      contract: 'outcomes.cross_rate',
      local: 'outcomes.cross_rate',
      leaving: 'outcomes.cross_rate',
      satisfaction: 'outcomes.rate',
      index: 'outcomes.rate',
    },
    rank: 'outcomes.model',
  },
  beside: PLACEMENT.beside,
} as const satisfies TableColumns<'placement/occupation'>;

const POSTINGS = {
  rows: {
    ...SUBJECT,
    advertisements: 'postings.sum',
    headcount: 'postings.sum',
    headcountKnown: 'postings.sum',
    pay: 'postings.pay',
  },
  beside: { ...ORIGIN, period: 'codes.name' },
} as const satisfies TableColumns<'postings/sector'>;

const REGISTERED_DEMAND = {
  rows: {
    ...SUBJECT,
    registrations: 'needs.sum',
    employers: 'needs.employers',
    headcount: 'needs.sum',
    pay: 'needs.pay',
  },
  beside: { ...ORIGIN, period: 'codes.name' },
} as const satisfies TableColumns<'registered-demand/sector'>;

const FORECAST = {
  rows: {
    ...SUBJECT,
    history: 'market.vacancies',
    years: 'market.model',
    method: 'codes.source',
    quarters: 'codes.source',
    hires: 'outcomes.cross',
    supply: ['outcomes.model', 'enrolment.model'],
    from: 'market.model',
  },
  beside: { ...ORIGIN, period: 'codes.name' },
} as const satisfies TableColumns<'forecast/sector'>;

const STATEMENT = {
  association: 'associations.statement',
  made: 'associations.statement',
  year: 'associations.statement',
  region: 'associations.statement',
  areaZh: 'codes.name',
  areaEn: 'codes.name',
  ofCity: 'codes.name',
} as const;

const FORESEEN = {
  rows: {
    ...SUBJECT,
    graduates: ['outcomes.total', 'returns.total'],
    openings: 'associations.statement',
    openingsLow: 'associations.statement',
    openingsHigh: 'associations.statement',
    ratio: ['outcomes.model', 'returns.model'],
  },
  beside: { ...ORIGIN, ...STATEMENT, cohort: 'codes.name' },
} as const satisfies TableColumns<'foreseen/sector'>;

/** A table whose rows stand alone. */
const rowsOnly = <Rows>(rows: Rows) => ({ rows, beside: {} }) as const;

const GAP_FACTS = ['market.model', 'enrolment.model', 'outcomes.model', 'returns.model'] as const;

/**
 * Every column of every published table and the rows of the protection matrix it falls under. A table that is added, or a
 * field of one, does not compile before it has its row here.
 */
export const PUBLISHED_COLUMNS: { readonly [Table in TableName]: TableColumns<Table> } = {
  'supply-demand/city': SUPPLY_DEMAND,
  'supply-demand/sector': SUPPLY_DEMAND,
  'supply-demand/specialty': SUPPLY_DEMAND,
  'supply-demand/occupation': SUPPLY_DEMAND,
  'supply-demand/region': SUPPLY_DEMAND,
  'placement/city': PLACEMENT,
  'placement/sector': PLACEMENT,
  'placement/specialty': PLACEMENT,
  'placement/occupation': PLACEMENT_BY_OCCUPATION,
  'placement/region': PLACEMENT,
  'placement/school': PLACEMENT,
  'placement/programme': PLACEMENT,
  'placement-correlations': rowsOnly({
    cohort: 'codes.name',
    first: 'codes.name',
    second: 'codes.name',
    records: 'outcomes.cross',
    overlap: 'outcomes.cross_rate',
    correlation: 'outcomes.model',
  }),
  'postings/sector': POSTINGS,
  'postings/occupation': POSTINGS,
  'registered-demand/sector': REGISTERED_DEMAND,
  'registered-demand/occupation': REGISTERED_DEMAND,
  flows: rowsOnly({
    key: 'codes.name',
    outcome: 'codes.name',
    place: 'codes.name',
    graduates: 'outcomes.cross',
  }),
  'most-wanted': rowsOnly({
    ...SUBJECT,
    rank: 'market.model',
    rankLow: 'market.model',
    rankHigh: 'market.model',
    previousRank: 'market.model',
    gap: 'market.ratio',
    ratio: 'market.ratio',
    direction: 'market.ratio',
    vacancies: 'market.vacancies',
    seekers: 'market.seekers',
    pay: 'outcomes.pay',
    specialties: 'codes.name',
    schools: 'codes.name',
  }),
  programmes: rowsOnly({
    school: 'codes.name',
    specialty: 'codes.name',
    opened: 'programmes.fact',
    length: 'programmes.fact',
    status: 'programmes.fact',
    places: 'programmes.fact',
    lastIntake: 'enrolment.total',
    lastIntakeYear: 'codes.name',
  }),
  schools: rowsOnly({ code: 'codes.name', nameZh: 'codes.name', nameEn: 'codes.name', region: 'codes.name' }),
  guidance: rowsOnly({
    ...SUBJECT,
    schools: 'codes.name',
    entryYear: 'codes.name',
    graduationYear: 'codes.name',
    lastIntake: 'enrolment.total',
    balance: GAP_FACTS,
    demand: 'market.model',
    supply: ['enrolment.model', 'outcomes.model', 'returns.model'],
    gap: GAP_FACTS,
    shortageProbability: GAP_FACTS,
    hires: 'outcomes.cross',
    ratio: 'market.ratio',
    direction: 'market.ratio',
    index: ['outcomes.rate', 'returns.rate'],
    wanted: GAP_FACTS,
    suggested: GAP_FACTS,
    verdict: GAP_FACTS,
    reasons: GAP_FACTS,
    pipeline: ['enrolment.model', 'outcomes.model', 'returns.model'],
    demandMethod: 'codes.source',
    demandFrom: 'market.model',
    balanceFrom: GAP_FACTS,
  }),
  'cohort-gaps': rowsOnly({
    key: 'codes.name',
    nameZh: 'codes.name',
    nameEn: 'codes.name',
    sectors: 'codes.name',
    enrolled: GAP_FACTS,
    asLast: GAP_FACTS,
    bridge: GAP_FACTS,
  }),
  'figure-sources': rowsOnly({ figure: 'codes.name', sources: 'codes.source' }),
  'forecast/sector': FORECAST,
  'forecast/specialty': FORECAST,
  'forecast/occupation': FORECAST,
  'forecast-accuracy': rowsOnly({
    ...SUBJECT,
    occupations: 'codes.source',
    annualError: 'market.model',
    relativeMase: 'market.model',
    borrowedSeason: 'codes.source',
    methods: 'codes.source',
    horizons: 'market.model',
  }),
  'association-forecasts': rowsOnly({
    ...SUBJECT,
    ...STATEMENT,
    low: 'associations.statement',
    central: 'associations.statement',
    high: 'associations.statement',
    basis: 'associations.statement',
    actual: 'market.vacancies',
    unjudged: 'codes.source',
    inBand: 'market.vacancies',
    error: 'market.vacancies',
    ownError: 'market.vacancies',
    own: 'market.model',
    forecast: 'market.model',
  }),
  'association-records': rowsOnly({
    association: 'associations.statement',
    forecasts: 'associations.statement',
    elsewhere: 'associations.statement',
    judged: 'codes.source',
    hitRate: 'market.model',
    meanError: 'market.model',
    meanAbsoluteError: 'market.model',
    compared: 'market.model',
  }),
  'foreseen/sector': FORESEEN,
  'foreseen/specialty': FORESEEN,
  references: rowsOnly({
    ...SUBJECT,
    vacancies: 'citations.figure',
    seekers: 'citations.figure',
    ratio: 'citations.figure',
    printed: 'citations.figure',
    source: 'codes.source',
  }),
  'reference-outcomes': rowsOnly({
    cohort: 'codes.name',
    nameZh: 'codes.name',
    nameEn: 'codes.name',
    graduates: 'citations.figure',
    outcomeRate: 'citations.figure',
    shares: 'citations.figure',
    source: 'codes.source',
  }),
};

/** How the figures of a column are protected, each way once. */
export function protectionsOf(column: ColumnProtection): Protection[] {
  return [...new Set([column].flat().map((row) => PROTECTION_MATRIX[row as Protected]))];
}

/**
 * Fields of tables that have no row in the protection matrix, as `table.column`: what they hold cannot be published. The
 * compiler asks the same of the types; this asks it of what is really there, names of placement figures included.
 */
export function unprotectedColumns(tables: object): string[] {
  const found = Object.entries(tables).flatMap(([name, entries]) => {
    const columns = (PUBLISHED_COLUMNS as Readonly<Record<string, { rows: object; beside: object }>>)[name];
    if (!columns) return [name];
    return (entries as readonly object[]).flatMap((entry) => {
      const { rows, total, unclassified, ...beside } = entry as Record<string, unknown>;
      if (!Array.isArray(rows)) return unnamed(name, entry, columns.rows);
      const all = [...rows, total, unclassified].filter((row) => row !== undefined);
      return [
        ...all.flatMap((row) => unnamed(name, row as object, columns.rows)),
        ...unnamed(name, beside, columns.beside),
      ];
    });
  });
  return [...new Set(found)].sort();
}

function unnamed(name: string, row: object, columns: object): string[] {
  return Object.entries(row).flatMap(([field, value]) => {
    const column = (columns as Record<string, unknown>)[field];
    if (column === undefined) return [`${name}.${field}`];
    const nested = typeof column === 'object' && !Array.isArray(column);
    return nested ? unnamed(`${name}.${field}`, value as object, column as object) : [];
  });
}
