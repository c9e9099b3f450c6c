import { Injectable } from '@nestjs/common';
import { EditionService } from '../edition/edition.service.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { SchoolsService } from '../schools/schools.service.ts';
import type { MostWantedRow } from './mostWanted.model.ts';

const MOST = 50;

@Injectable()
export class MostWantedService {
  constructor(
    private readonly publications: PublicationService,
    private readonly edition: EditionService,
    private readonly schools: SchoolsService,
  ) {}

  async rows(first: number): Promise<MostWantedRow[]> {
    checkFirst(first, MOST);
    const rows = await this.publications.table('most-wanted');
    const { dataKind } = await this.publications.current();
    const school = await this.schools.finder();
    return rows.slice(0, first).map((row) => ({
      ...row,
      specialties: row.specialties.map((code) => this.edition.named('specialties', code)),
      schools: row.schools.map(school),
      dataKind,
    }));
  }
}
