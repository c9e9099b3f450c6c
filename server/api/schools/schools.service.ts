import { Injectable } from '@nestjs/common';
import type { SchoolEntry } from '../../domain/release/types.ts';
import { type Connection, connect } from '../figures/connect.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { School } from './school.model.ts';

@Injectable()
export class SchoolsService {
  /** the entries last read and their look-up, made anew when the publication's list is another */
  private lookUp: { of: SchoolEntry[]; byCode: Map<string, SchoolEntry> } | null = null;

  constructor(private readonly publications: PublicationService) {}

  async page(first: number, after?: string): Promise<Connection<School>> {
    return connect(await this.publications.table('schools'), first, after, (school) => school);
  }

  /** Finds schools by code; a school the publication does not list goes by its code. */
  async finder(): Promise<(code: string) => School> {
    const entries = await this.publications.table('schools');
    if (this.lookUp?.of !== entries) {
      this.lookUp = { of: entries, byCode: new Map(entries.map((school) => [school.code, school])) };
    }
    const { byCode } = this.lookUp;
    return (code) => byCode.get(code) ?? { code, nameZh: code, nameEn: code, region: '' };
  }
}
