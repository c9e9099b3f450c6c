import { Injectable } from '@nestjs/common';
import { FORECAST_METHODS } from '../../domain/forecast/types.ts';
import type { ForecastRow as Row } from '../../domain/release/demandTypes.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkCodes } from '../figures/checkCodes.ts';
import { checkWhere } from '../figures/checkWhere.ts';
import { chooseRows } from '../figures/chooseRows.ts';
import type { GroupBy } from '../figures/enums.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { ForecastAccuracy } from './accuracy.model.ts';
import type { AssociationForecasts } from './association.model.ts';
import type { ForecastRow, ForecastTable } from './forecast.model.ts';

const GROUPS = ['sector', 'specialty', 'occupation'] as const;

@Injectable()
export class ForecastService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  /** @returns null while no market return has been handed in */
  async table(groupBy: GroupBy, where: Where): Promise<ForecastTable | null> {
    const group = GROUPS.find((one) => one === groupBy);
    if (!group)
      throw new ApiError('GROUP_NOT_AVAILABLE', { table: 'forecast', groupBy, available: GROUPS.join(', ') });
    checkWhere('forecast', group, where, []);
    checkCodes(this.edition, group, where);
    const [table] = await this.publications.table(`forecast/${group}`);
    if (!table) return null;
    const rows = table.rows.filter(chooseRows(group, where, this.edition.index));
    return {
      ...table,
      rows: rows.slice(0, where.first ?? MAX_ROWS).map((row) => this.describe(row)),
      total: this.describe(table.total),
    };
  }

  /** @returns null while there is no past to look back on */
  async accuracy(): Promise<ForecastAccuracy | null> {
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

  async associations(): Promise<AssociationForecasts> {
    const { dataKind } = await this.publications.current();
    const rows = await this.publications.table('association-forecasts');
    return { rows, records: await this.publications.table('association-records'), dataKind };
  }

  private describe(row: Row): ForecastRow {
    const from = row.from.map(({ occupation, persons }) => ({
      ...this.edition.named('occupations', occupation),
      persons,
    }));
    return { ...row, from };
  }
}
