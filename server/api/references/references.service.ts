import { Injectable } from '@nestjs/common';
import { PublicationService } from '../publication/publication.service.ts';
import type { ReferenceOutcomeRow, ReferenceRow } from './reference.model.ts';

/** Figures typed from cited publications; they are never anything but `published`. */
@Injectable()
export class ReferencesService {
  constructor(private readonly publications: PublicationService) {}

  async rows(): Promise<ReferenceRow[]> {
    const rows = await this.publications.references('references');
    return rows.map((row) => ({ ...row, dataKind: 'published' }));
  }

  async outcomes(): Promise<ReferenceOutcomeRow[]> {
    const rows = await this.publications.references('reference-outcomes');
    return rows.map((row) => ({ ...row, dataKind: 'published' }));
  }
}
