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
import type { PlacementRow, PlacementTable } from './placement.model.ts';
import type { PlacementColumns } from './placementColumns.model.ts';
import { toPlacementColumns } from './toPlacementColumns.ts';

@Injectable()
export class PlacementService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  async table(groupBy: GroupBy, where: Where): Promise<PlacementTable> {
    const tables = await this.checked('placement', groupBy, where);
    const table = where.cohort ? tables.find((one) => one.cohort === where.cohort) : tables.at(-1);
    if (!table) throw unknownCohort(where.cohort ?? '', tables);
    const rows = table.rows.filter(chooseRows(groupBy, where, this.edition.index));
    return { ...table, rows: rows.slice(0, where.first ?? MAX_ROWS) };
  }

  async columns(groupBy: GroupBy, where: Where): Promise<PlacementColumns> {
    const tables = await this.checked('placementColumns', groupBy, where);
    const wanted = where.cohort ? tables.filter(({ cohort }) => cohort === where.cohort) : tables;
    const dataKind = (await this.publications.current()).dataKind;
    return toPlacementColumns(
      wanted,
      groupBy,
      chooseRows(groupBy, where, this.edition.index),
      where.first,
      dataKind,
    );
  }

  /** The row of one code in the latest cohort; null when it has no figures. */
  async latestRow(groupBy: GroupBy, code: string): Promise<PlacementRow | null> {
    const latest = (await this.tables(groupBy)).at(-1);
    return latest?.rows.find(chooseRows(groupBy, { keys: [code] }, this.edition.index)) ?? null;
  }

  private checked(table: string, groupBy: GroupBy, where: Where) {
    checkWhere(table, groupBy, where, ['cohort']);
    checkCodes(this.edition, groupBy, where);
    return this.tables(groupBy);
  }

  private tables(groupBy: GroupBy): Promise<PublicationTables[`placement/${GroupBy}`]> {
    return this.publications.table(`placement/${groupBy}`);
  }
}

function unknownCohort(cohort: string, tables: { cohort: string }[]): ApiError {
  return new ApiError('UNKNOWN_COHORT', {
    cohort,
    first: tables.at(0)?.cohort ?? '—',
    last: tables.at(-1)?.cohort ?? '—',
  });
}
