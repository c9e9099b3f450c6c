import { Injectable } from '@nestjs/common';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { RowKey } from '../../domain/facts/rowKey.ts';
import type {
  ForecastTable,
  PostingsTable,
  RegisteredDemandTable,
} from '../../domain/publication/demandTypes.ts';
import type { PlacementTable, SupplyDemandTable, TableName } from '../../domain/publication/types.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFilterCodes } from '../figures/checkFilterCodes.ts';
import { checkWhere } from '../figures/checkWhere.ts';
import { chooseRows } from '../figures/chooseRows.ts';
import { GROUP_BYS, type GroupBy } from '../figures/enums.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';

/** What can be asked of the tables of a subject. */
interface Question {
  /** name of the query, as errors say it */
  query: string;
  groups: readonly GroupBy[];
  /** what its tables follow one another by; null: there is one table */
  time: 'period' | 'cohort' | null;
  /** every row names its sector, so that rows of a sector add up to its own row; otherwise the crosswalk tells */
  ownSector: boolean;
}

/** One table of each subject, of one period or cohort. */
interface TableOf {
  'supply-demand': SupplyDemandTable;
  placement: PlacementTable;
  postings: PostingsTable;
  'registered-demand': RegisteredDemandTable;
  forecast: ForecastTable;
}

type Subject = keyof TableOf;

/** Subjects with a table for each grouping, by the first part of the tables' names. */
const SUBJECTS = {
  'supply-demand': {
    query: 'supplyDemand',
    groups: ['city', 'sector', 'specialty', 'occupation', 'region'],
    time: 'period',
    ownSector: false,
  },
  placement: { query: 'placement', groups: GROUP_BYS, time: 'cohort', ownSector: false },
  postings: { query: 'postings', groups: ['sector', 'occupation'], time: 'period', ownSector: true },
  'registered-demand': {
    query: 'registeredDemand',
    groups: ['sector', 'occupation'],
    time: 'period',
    ownSector: true,
  },
  forecast: {
    query: 'forecast',
    groups: ['sector', 'specialty', 'occupation'],
    time: null,
    ownSector: false,
  },
} as const satisfies Record<Subject, Question>;

/** Tables one after the other, with the rows asked for. */
export interface Series<Table> {
  tables: Table[];
  groupBy: GroupBy;
  dataKind: DataKind;
}

/** What a table is as far as choosing from it goes. */
interface AnyTable {
  period?: string;
  cohort?: string;
  rows: { key: RowKey }[];
  total: { key: RowKey };
}

/** Tables of the latest publication, narrowed to what a reader asks for. What cannot be asked is an error. */
@Injectable()
export class PublishedTablesService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  /**
   * The table of the time asked for, the latest unless told, with the rows asked for; null while nothing of the subject
   * has been handed in.
   *
   * @throws ApiError GROUP_NOT_AVAILABLE, FILTER_NOT_AVAILABLE, LIST_TOO_LONG, UNKNOWN_CODE, UNKNOWN_PERIOD,
   * UNKNOWN_COHORT
   */
  async table<S extends Subject>(subject: S, groupBy: GroupBy, where: Where): Promise<TableOf[S] | null> {
    const { query, time } = question(subject);
    const tables = await this.checked(subject, query, groupBy, where, time ? [time] : []);
    const wanted = time && where[time];
    const table = wanted ? tables.find((one) => one[time] === wanted) : tables.at(-1);
    if (!table && wanted) throw unknownTime(time, wanted, tables);
    if (!table) return null;
    const rows = table.rows.filter(this.chosen(subject, groupBy, where)).slice(0, where.first ?? MAX_ROWS);
    return { ...table, rows } as TableOf[S];
  }

  /** Every table of the times asked for, with the rows asked for; grouped by city, a table's row is its total. */
  async series<S extends 'supply-demand' | 'placement'>(
    subject: S,
    groupBy: GroupBy,
    where: Where,
  ): Promise<Series<TableOf[S]>> {
    const { query, time } = SUBJECTS[subject];
    const times = time === 'period' ? (['period', 'periodFrom', 'periodTo'] as const) : (['cohort'] as const);
    const tables = await this.checked(subject, `${query}Columns`, groupBy, where, times);
    const from = where.periodFrom ?? where[time] ?? '';
    const to = where.periodTo ?? where[time] ?? '9999';
    const chosen = this.chosen(subject, groupBy, where);
    return {
      tables: tables
        .filter((table) => (table[time] ?? '') >= from && (table[time] ?? '') <= to)
        .map((table) => {
          const { rows, total } = table;
          const own = groupBy === 'city' ? [total] : rows.filter(chosen).slice(0, where.first ?? undefined);
          return { ...table, rows: own } as TableOf[S];
        }),
      groupBy,
      dataKind: (await this.publications.current()).dataKind,
    };
  }

  /** The row of one code in the latest table; null when it has no figures. */
  async latestRow<S extends Subject>(
    subject: S,
    groupBy: GroupBy,
    code: string,
  ): Promise<TableOf[S]['rows'][number] | null> {
    const latest = (await this.all(subject, groupBy)).at(-1);
    return (
      (latest?.rows.find(this.chosen(subject, groupBy, { keys: [code] })) as TableOf[S]['rows'][number]) ??
      null
    );
  }

  private async checked(
    subject: Subject,
    query: string,
    groupBy: GroupBy,
    where: Where,
    times: Parameters<typeof checkWhere>[3],
  ): Promise<AnyTable[]> {
    const { query: table, groups } = question(subject);
    if (!groups.includes(groupBy))
      throw new ApiError('GROUP_NOT_AVAILABLE', { table, groupBy, available: groups.join(', ') });
    checkWhere(query, groupBy, where, times);
    checkFilterCodes(this.edition, groupBy, where);
    return this.all(subject, groupBy);
  }

  private all(subject: Subject, groupBy: GroupBy): Promise<AnyTable[]> {
    return this.publications.table(`${subject}/${groupBy}` as TableName) as Promise<AnyTable[]>;
  }

  private chosen(subject: Subject, groupBy: GroupBy, where: Where): (row: { key: RowKey }) => boolean {
    if (!question(subject).ownSector) return chooseRows(groupBy, where, this.edition.index);
    const { sector, ...others } = where;
    const fits = chooseRows(groupBy, others, this.edition.index);
    return (row) => (!sector || row.key.sector === sector) && fits(row);
  }
}

function question(subject: Subject): Question {
  return SUBJECTS[subject];
}

function unknownTime(time: 'period' | 'cohort', wanted: string, tables: readonly AnyTable[]): ApiError {
  return new ApiError(time === 'period' ? 'UNKNOWN_PERIOD' : 'UNKNOWN_COHORT', {
    [time]: wanted,
    first: tables.at(0)?.[time] ?? '—',
    last: tables.at(-1)?.[time] ?? '—',
  });
}
