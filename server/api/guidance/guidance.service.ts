import { Injectable } from '@nestjs/common';
import type { Reason as DomainReason, GuidanceRow as Row } from '../../domain/release/types.ts';
import { EditionService } from '../edition/edition.service.ts';
import { checkCodes } from '../figures/checkCodes.ts';
import { checkFilters } from '../figures/checkWhere.ts';
import { chooseRows } from '../figures/chooseRows.ts';
import { MAX_ROWS, type Where } from '../figures/where.input.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { SchoolsService } from '../schools/schools.service.ts';
import type { GuidanceRow, Reason } from './guidance.model.ts';

@Injectable()
export class GuidanceService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
    private readonly schools: SchoolsService,
  ) {}

  async rows(where: Where): Promise<GuidanceRow[]> {
    checkFilters('guidance', where, ['sector', 'specialty', 'school', 'keys']);
    checkCodes(this.edition, 'specialty', where);
    const { school, ...overKeys } = where;
    const rows = (await this.publications.table('guidance'))
      .filter(chooseRows('specialty', overKeys, this.edition.index))
      .filter((row) => !school || row.schools.includes(school));
    return this.describe(rows.slice(0, where.first ?? MAX_ROWS));
  }

  /** The guidance of one specialty; null when there is none. */
  async row(specialty: string): Promise<GuidanceRow | null> {
    const rows = await this.publications.table('guidance');
    const row = rows.find(({ key }) => key.specialty === specialty);
    return row ? ((await this.describe([row]))[0] ?? null) : null;
  }

  private async describe(rows: Row[]): Promise<GuidanceRow[]> {
    const { dataKind } = await this.publications.current();
    const school = await this.schools.finder();
    return rows.map((row) => ({
      ...row,
      schools: row.schools.map(school),
      reasons: row.reasons.map(toReason),
      demandFrom: row.demandFrom.map(({ occupation, persons }) => ({
        ...this.edition.named('occupations', occupation),
        persons,
      })),
      dataKind,
    }));
  }
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
