import { Injectable } from '@nestjs/common';
import { normaliseName } from '../../domain/edition/normaliseName.ts';
import type { Specialty as Entry } from '../../domain/edition/types.ts';
import { EditionService } from '../edition/edition.service.ts';
import { type Connection, connect } from '../figures/connect.ts';
import type { Named } from '../figures/named.model.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { Specialty } from './models/specialty.model.ts';

export interface SpecialtySearch {
  first: number;
  after?: string;
  search?: string;
  sector?: string;
}

@Injectable()
export class SpecialtiesService {
  private readonly aliases: Map<string, string[]>;

  constructor(
    private readonly edition: EditionService,
    private readonly publications: PublicationService,
  ) {
    const rows = edition.index.edition.aliases.filter((row) => row.list === 'specialty');
    this.aliases = new Map(
      [...Map.groupBy(rows, (row) => row.code)].map(([code, own]) => [code, own.map((row) => row.alias)]),
    );
  }

  async page({ first, after, search, sector }: SpecialtySearch): Promise<Connection<Specialty>> {
    if (sector) this.edition.entry('sectors', sector);
    const text = normaliseName(search ?? '');
    const entries = (await this.ordered()).filter(
      (entry) =>
        (!text || this.names(entry).some((name) => name.includes(text))) &&
        (!sector || this.edition.index.sectorsOfSpecialty(entry.code).some((share) => share.code === sector)),
    );
    return connect(entries, first, after, (entry) => this.describe(entry));
  }

  /** @throws ApiError UNKNOWN_CODE */
  one(code: string): Specialty {
    return this.describe(this.edition.entry('specialties', code));
  }

  /** Those taught or with graduates first: a reader looks for what can be learnt here. */
  private async ordered(): Promise<Entry[]> {
    const [programmes, placement] = await Promise.all([
      this.publications.table('programmes'),
      this.publications.table('placement/specialty'),
    ]);
    const here = new Set<string | undefined>([
      ...programmes.map(({ specialty }) => specialty),
      ...(placement.at(-1)?.rows ?? []).map(({ key }) => key.specialty),
    ]);
    const { specialties } = this.edition.index.edition;
    return [
      ...specialties.filter(({ code }) => here.has(code)),
      ...specialties.filter(({ code }) => !here.has(code)),
    ];
  }

  private names({ code, nameZh, nameEn }: Entry): string[] {
    return [code, nameZh, nameEn, ...(this.aliases.get(code) ?? [])].map(normaliseName);
  }

  private describe(entry: Entry): Specialty {
    const { index } = this.edition;
    return {
      code: entry.code,
      nameZh: entry.nameZh,
      nameEn: entry.nameEn,
      level: entry.level,
      length: entry.length,
      class: this.group(entry.parent),
      category: this.group(index.specialtyGroups.get(entry.parent ?? '')?.parent ?? null),
      sectors: this.edition.weighted('sectors', index.sectorsOfSpecialty(entry.code)),
      occupations: this.edition.weighted('occupations', index.occupationsOfSpecialty(entry.code)),
      aliases: this.aliases.get(entry.code) ?? [],
    };
  }

  private group(code: string | null): Named | null {
    return code === null ? null : this.edition.named('specialtyGroups', code);
  }
}
