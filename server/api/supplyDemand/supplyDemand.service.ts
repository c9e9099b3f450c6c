import { Injectable } from '@nestjs/common';
import type { PublicationTables } from '../../domain/release/types.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkCodes } from '../figures/checkCodes.ts';
import { checkWhere } from '../figures/checkWhere.ts';
import { chooseRows } from '../figures/chooseRows.ts';
import type { GroupBy } from '../figures/enums.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { SupplyDemandRow, SupplyDemandTable } from './supplyDemand.model.ts';
import type { SupplyDemandColumns } from './supplyDemandColumns.model.ts';
import { toSupplyDemandColumns } from './toSupplyDemandColumns.ts';

const GROUPS = ['city', 'sector', 'specialty', 'occupation', 'region'] as const;
type Group = (typeof GROUPS)[number];

@Injectable()
export class SupplyDemandService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  async table(groupBy: GroupBy, where: Where): Promise<SupplyDemandTable> {
    const group = mustGroup(groupBy);
    checkWhere('supplyDemand', group, where, ['period']);
    checkCodes(this.edition, group, where);
    const tables = await this.tables(group);
    const table = where.period ? tables.find((one) => one.period === where.period) : tables.at(-1);
    if (!table) throw unknownPeriod(where.period ?? '', tables);
    const rows = table.rows.filter(chooseRows(group, where, this.edition.index));
    return { ...table, rows: rows.slice(0, where.first ?? MAX_ROWS) };
  }

  async columns(groupBy: GroupBy, where: Where): Promise<SupplyDemandColumns> {
    const group = mustGroup(groupBy);
    checkWhere('supplyDemandColumns', group, where, ['period', 'periodFrom', 'periodTo']);
    checkCodes(this.edition, group, where);
    const tables = await this.tables(group);
    const from = where.periodFrom ?? where.period ?? '';
    const to = where.periodTo ?? where.period ?? '9999';
    const wanted = tables.filter(({ period }) => period >= from && period <= to);
    const dataKind = (await this.publications.current()).dataKind;
    return toSupplyDemandColumns(
      wanted,
      group,
      chooseRows(group, where, this.edition.index),
      where.first,
      dataKind,
    );
  }

  /** The latest row of one code; null when it has no figures. */
  async latestRow(group: Group, code: string): Promise<SupplyDemandRow | null> {
    const latest = (await this.tables(group)).at(-1);
    return latest?.rows.find(chooseRows(group, { keys: [code] }, this.edition.index)) ?? null;
  }

  private tables(group: Group): Promise<PublicationTables[`supply-demand/${Group}`]> {
    return this.publications.table(`supply-demand/${group}`);
  }
}

function mustGroup(groupBy: GroupBy): Group {
  const group = GROUPS.find((one) => one === groupBy);
  if (group) return group;
  throw new ApiError('GROUP_NOT_AVAILABLE', { table: 'supplyDemand', groupBy, available: GROUPS.join(', ') });
}

function unknownPeriod(period: string, tables: { period: string }[]): ApiError {
  return new ApiError('UNKNOWN_PERIOD', {
    period,
    first: tables.at(0)?.period ?? '—',
    last: tables.at(-1)?.period ?? '—',
  });
}
