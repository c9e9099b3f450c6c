import { Injectable } from '@nestjs/common';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkCodes } from '../figures/checkCodes.ts';
import { checkWhere } from '../figures/checkWhere.ts';
import type { GroupBy } from '../figures/enums.ts';
import { quarterTable } from '../figures/quarterTable.ts';
import type { Where } from '../figures/where.input.ts';
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
    return quarterTable(await this.publications.table(`postings/${group}`), group, where);
  }
}
