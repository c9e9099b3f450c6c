import { Injectable } from '@nestjs/common';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkCodes } from '../figures/checkCodes.ts';
import { checkWhere } from '../figures/checkWhere.ts';
import type { GroupBy } from '../figures/enums.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { PostingsTable } from './postings.model.ts';

const GROUPS = ['sector', 'occupation'] as const;

@Injectable()
export class PostingsService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  /** @returns null while no advertisement has been handed in */
  async table(groupBy: GroupBy, where: Where): Promise<PostingsTable | null> {
    const group = GROUPS.find((one) => one === groupBy);
    if (!group)
      throw new ApiError('GROUP_NOT_AVAILABLE', { table: 'postings', groupBy, available: GROUPS.join(', ') });
    checkWhere('postings', group, where, ['period']);
    checkCodes(this.edition, group, where);
    const tables = await this.publications.table(`postings/${group}`);
    const table = where.period ? tables.find((one) => one.period === where.period) : tables.at(-1);
    if (!table && where.period)
      throw new ApiError('UNKNOWN_PERIOD', {
        period: where.period,
        first: tables.at(0)?.period ?? '—',
        last: tables.at(-1)?.period ?? '—',
      });
    if (!table) return null;
    const keys = where.keys ? new Set(where.keys) : null;
    // an advertisement belongs to one sector only: rows of a sector add up to its own row
    const rows = table.rows.filter(
      ({ key }) =>
        (!keys || keys.has(key[group] ?? '')) &&
        (!where.sector || key.sector === where.sector) &&
        (!where.occupation || key.occupation === where.occupation),
    );
    return { ...table, rows: rows.slice(0, where.first ?? MAX_ROWS) };
  }
}
