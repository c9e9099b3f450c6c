import { Injectable } from '@nestjs/common';
import { FORECAST_METHODS } from '../../domain/forecast/types.ts';
import { besideOthers } from '../../domain/guidance/besideOthers.ts';
import type { ForecastRow as StoredForecastRow } from '../../domain/publication/demandTypes.ts';
import type { SourcedFigure } from '../../domain/publication/figureSources.ts';
import type {
  GuidanceReason as DomainReason,
  SchoolEntry,
  PublishedGuidance as StoredGuidanceRow,
} from '../../domain/publication/types.ts';
import { EditionService } from '../edition/edition.service.ts';
import { checkFilterCodes } from '../figures/checkFilterCodes.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { checkFilters } from '../figures/checkWhere.ts';
import { chooseRows } from '../figures/chooseRows.ts';
import { type Connection, connect } from '../figures/connect.ts';
import type { GroupBy } from '../figures/enums.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { ForecastAccuracy } from './models/accuracy.model.ts';
import type { AssociationForecasts } from './models/association.model.ts';
import type { FigureSources } from './models/figureSources.model.ts';
import type { FlowRow } from './models/flow.model.ts';
import type { ForecastRow, ForecastTable } from './models/forecast.model.ts';
import type { DemandShare, GuidanceRow, Reason } from './models/guidance.model.ts';
import type { MostWantedRow } from './models/mostWanted.model.ts';
import type { Programme } from './models/programme.model.ts';
import type { ReferenceOutcomeRow, ReferenceRow } from './models/reference.model.ts';
import type { School } from './models/school.model.ts';
import { PublishedTablesService } from './publishedTables.service.ts';

/** Most occupations of the most-wanted list that one query may ask for. */
const MOST_WANTED = 100;

/** Rows of the latest publication as the API says them: with the names of the codes in them. */
@Injectable()
export class PublishedRowsService {
  /** the schools last read and their look-up, made anew when the publication's list is another */
  private lookUp: { of: SchoolEntry[]; byCode: Map<string, SchoolEntry> } | null = null;

  constructor(
    private readonly publications: PublicationService,
    private readonly tables: PublishedTablesService,
    private readonly edition: EditionService,
  ) {}

  /** Where the graduates of one cohort went, the latest unless told. */
  async flows(where: Where): Promise<FlowRow[]> {
    checkFilters('flows', where, ['cohort', 'specialty']);
    if (where.specialty) this.edition.entry('specialties', where.specialty);
    const { cohort: latest, dataKind } = await this.publications.current();
    const cohort = where.cohort ?? latest ?? undefined;
    const specialty = where.specialty ?? undefined;
    const flows = await this.publications.table('flows');
    return flows
      .filter(({ key }) => key.cohort === cohort && ownSpecialty(key.specialty) === specialty)
      .slice(0, where.first ?? MAX_ROWS)
      .map((row) => ({ ...row, dataKind }));
  }

  /** @param first null: as many as the edition shows */
  async mostWanted(first: number | null): Promise<MostWantedRow[]> {
    if (first !== null) checkFirst(first, MOST_WANTED);
    const rows = await this.publications.table('most-wanted');
    const { dataKind } = await this.publications.current();
    const school = await this.schoolFinder();
    const { count } = this.edition.index.edition.settings.mostWanted;
    return rows.slice(0, first ?? count).map((row) => ({
      ...row,
      rankLow: row.rankLow ?? null,
      rankHigh: row.rankHigh ?? null,
      specialties: row.specialties.map((code) => this.edition.named('specialties', code)),
      schools: row.schools.map(school),
      dataKind,
    }));
  }

  /** @returns null while no market return has been handed in */
  async forecast(groupBy: GroupBy, where: Where): Promise<ForecastTable | null> {
    const table = await this.tables.table('forecast', groupBy, where);
    return (
      table && {
        ...table,
        rows: table.rows.map((row) => this.describeForecast(row)),
        total: this.describeForecast(table.total),
      }
    );
  }

  /** @returns null while there is no past to look back on */
  async forecastAccuracy(): Promise<ForecastAccuracy | null> {
    const rows = await this.publications.table('forecast-accuracy');
    const [table] = await this.publications.table('forecast/sector');
    if (rows.length === 0 || !table) return null;
    return {
      rows: rows.map(({ methods, ...row }) => ({
        ...row,
        methods: FORECAST_METHODS.map((method) => ({ method, occupations: methods[method] })),
      })),
      dataKind: table.dataKind,
      period: table.period,
    };
  }

  async associationForecasts(): Promise<AssociationForecasts> {
    const { dataKind } = await this.publications.current();
    const rows = await this.publications.table('association-forecasts');
    return { rows, records: await this.publications.table('association-records'), dataKind };
  }

  async figureSources(): Promise<FigureSources> {
    const rows = await this.publications.table('figure-sources');
    const of = (figure: SourcedFigure) => rows.find((row) => row.figure === figure)?.sources ?? [];
    return {
      demand: of('specialtyDemand'),
      supply: of('supply'),
      gap: of('gap'),
      mostWanted: of('mostWanted'),
    };
  }

  async guidance(where: Where): Promise<GuidanceRow[]> {
    checkFilters('guidance', where, ['sector', 'specialty', 'school', 'keys']);
    checkFilterCodes(this.edition, 'specialty', where);
    const { school, ...overKeys } = where;
    const rows = (await this.publications.table('guidance'))
      .filter(chooseRows('specialty', overKeys, this.edition.index))
      .filter((row) => !school || row.schools.includes(school));
    return this.describeGuidance(rows.slice(0, where.first ?? MAX_ROWS));
  }

  /** The guidance of one specialty; null when there is none. */
  async guidanceOf(specialty: string): Promise<GuidanceRow | null> {
    const rows = await this.publications.table('guidance');
    const row = rows.find(({ key }) => key.specialty === specialty);
    return row ? ((await this.describeGuidance([row]))[0] ?? null) : null;
  }

  async schools(first: number, after?: string): Promise<Connection<School>> {
    return connect(await this.publications.table('schools'), first, after, (school) => school);
  }

  /** Where a specialty is taught. */
  async programmes(specialty: string): Promise<Programme[]> {
    const entries = await this.publications.table('programmes');
    const school = await this.schoolFinder();
    return entries
      .filter((entry) => entry.specialty === specialty)
      .map((entry) => ({ ...entry, school: school(entry.school) }));
  }

  /** Figures typed from cited publications; they are never anything but `published`. */
  async references(): Promise<ReferenceRow[]> {
    const rows = await this.publications.references('references');
    return rows.map((row) => ({ ...row, dataKind: 'published' }));
  }

  async referenceOutcomes(): Promise<ReferenceOutcomeRow[]> {
    const rows = await this.publications.references('reference-outcomes');
    return rows.map((row) => ({ ...row, dataKind: 'published' }));
  }

  /** Finds schools by code; a school the publication does not list goes by its code. */
  private async schoolFinder(): Promise<(code: string) => School> {
    const entries = await this.publications.table('schools');
    if (this.lookUp?.of !== entries) {
      this.lookUp = { of: entries, byCode: new Map(entries.map((school) => [school.code, school])) };
    }
    const { byCode } = this.lookUp;
    return (code) => byCode.get(code) ?? { code, nameZh: code, nameEn: code, region: '' };
  }

  private async describeGuidance(rows: StoredGuidanceRow[]): Promise<GuidanceRow[]> {
    const { dataKind } = await this.publications.current();
    const school = await this.schoolFinder();
    const market = (await this.publications.table('supply-demand/specialty')).at(-1)?.rows ?? [];
    const counts = new Map(market.map((row) => [row.key.specialty, row]));
    const { ratio } = this.edition.index.edition.settings;
    return rows.map((row) => ({
      ...row,
      beside: besideOthers(row, counts.get(row.key.specialty) ?? null, ratio),
      schools: row.schools.map(school),
      reasons: row.reasons.map(toReason),
      demandFrom: this.describeShares(row.demandFrom),
      balanceFrom: this.describeShares(row.balanceFrom),
      dataKind,
    }));
  }

  private describeForecast(row: StoredForecastRow): ForecastRow {
    return { ...row, from: this.describeShares(row.from) };
  }

  private describeShares(shares: StoredForecastRow['from']): DemandShare[] {
    return shares.map(({ occupation, persons }) => ({
      ...this.edition.named('occupations', occupation),
      persons,
    }));
  }
}

/** The rows of all graduates are keyed `total` or not at all. */
function ownSpecialty(code: string | undefined): string | undefined {
  return code === 'total' ? undefined : code;
}

function toReason({ code, values }: DomainReason): Reason {
  return {
    code,
    values: Object.entries(values).map(([name, value]) => ({
      name,
      number: typeof value === 'number' ? value : null,
      text: typeof value === 'string' ? value : null,
    })),
  };
}
