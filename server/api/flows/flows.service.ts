import { Injectable } from '@nestjs/common';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { FlowRow } from './flow.model.ts';

const FILTERS: readonly string[] = ['cohort', 'specialty', 'first'];

@Injectable()
export class FlowsService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  async rows(where: Where): Promise<FlowRow[]> {
    for (const [filter, value] of Object.entries(where)) {
      if (value != null && !FILTERS.includes(filter)) {
        throw new ApiError('FILTER_NOT_AVAILABLE', { table: 'flows', filter });
      }
    }
    if (where.specialty) this.edition.mustKnow('specialties', where.specialty);
    const first = checkFirst(where.first ?? MAX_ROWS, MAX_ROWS, 'where.first');
    const { cohort: latest, dataKind } = await this.publications.current();
    const cohort = where.cohort ?? latest ?? undefined;
    const specialty = where.specialty ?? undefined;
    const flows = await this.publications.table('flows');
    return flows
      .filter(({ key }) => key.cohort === cohort && ownSpecialty(key.specialty) === specialty)
      .slice(0, first)
      .map((row) => ({ ...row, dataKind }));
  }
}

/** The rows of all graduates are keyed `total` or not at all. */
function ownSpecialty(code: string | undefined): string | undefined {
  return code === 'total' ? undefined : code;
}
