import { Injectable } from '@nestjs/common';
import { EditionService } from '../edition/edition.service.ts';
import { checkFilters } from '../figures/checkWhere.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { FlowRow } from './flow.model.ts';

@Injectable()
export class FlowsService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
  ) {}

  async rows(where: Where): Promise<FlowRow[]> {
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
}

/** The rows of all graduates are keyed `total` or not at all. */
function ownSpecialty(code: string | undefined): string | undefined {
  return code === 'total' ? undefined : code;
}
