import { Injectable } from '@nestjs/common';
import { neighbourSpecialties } from '../../domain/edition/neighbourSpecialties.ts';
import { searchSpecialties } from '../../domain/edition/searchSpecialties.ts';
import type { Specialty as Entry } from '../../domain/edition/types.ts';
import { besideOthers } from '../../domain/guidance/besideOthers.ts';
import { EditionService } from '../edition/edition.service.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { connect } from '../figures/connect.ts';
import type { Named } from '../figures/named.model.ts';
import { PublicationService } from '../publication/publication.service.ts';
import type { NearSpecialty } from './models/nearSpecialty.model.ts';
import type { Specialty, SpecialtyConnection } from './models/specialty.model.ts';
import { spellPinyin } from './spellPinyin.ts';

export interface SpecialtySearch {
  first: number;
  after?: string;
  search?: string;
  sector?: string;
}

/** Most neighbours that one question may ask for. */
const NEAR = 10;

@Injectable()
export class SpecialtiesService {
  private readonly aliases: Map<string, string[]>;
  private readonly find: ReturnType<typeof searchSpecialties>;

  constructor(
    private readonly edition: EditionService,
    private readonly publications: PublicationService,
  ) {
    const rows = edition.index.edition.aliases.filter((row) => row.list === 'specialty');
    this.aliases = new Map(
      [...Map.groupBy(rows, (row) => row.code)].map(([code, own]) => [code, own.map((row) => row.alias)]),
    );
    this.find = searchSpecialties(edition.index, spellPinyin);
  }

  /** Without a search, those taught or with graduates first, then by code; a search finds the closest first. */
  async page({ first, after, search, sector }: SpecialtySearch): Promise<SpecialtyConnection> {
    if (sector) this.edition.entry('sectors', sector);
    const { index } = this.edition;
    const all = (await this.ordered()).filter(
      ({ code }) => !sector || index.sectorsOfSpecialty(code).some((share) => share.code === sector),
    );
    if (!search?.trim()) {
      const { edges, ...page } = connect(all, first, after, (entry) => this.describe(entry));
      return { ...page, edges: edges.map((edge) => ({ ...edge, match: null })) };
    }
    const { edges, ...page } = connect(this.find(search, all), first, after, (found) => found);
    return {
      ...page,
      edges: edges.map(({ cursor, node: { code, by, text } }) => ({
        cursor,
        node: this.one(code),
        match: { by, text },
      })),
    };
  }

  /**
   * What to look at beside a specialty, of those that schools here teach: near ones first; where none is near, those
   * shorter of people than others when the next entrants graduate, the whole interval above 0, the most probably short first.
   */
  async near(code: string, first: number): Promise<NearSpecialty[]> {
    checkFirst(first, NEAR);
    const programmes = await this.publications.table('programmes');
    const taught = new Set(programmes.filter(({ status }) => status === 'open').map((one) => one.specialty));
    const near = neighbourSpecialties(this.edition.index, code, taught);
    if (near.length)
      return near.slice(0, first).map((one) => ({ by: one.by, specialty: this.one(one.code) }));
    const rows = await this.publications.table('guidance');
    const market = (await this.publications.table('supply-demand/specialty')).at(-1)?.rows ?? [];
    const counts = new Map(market.map((row) => [row.key.specialty, row]));
    const { ratio } = this.edition.index.edition.settings;
    return rows
      .filter(
        (row) =>
          taught.has(row.key.specialty ?? '') &&
          besideOthers(row, counts.get(row.key.specialty) ?? null, ratio) === 'short',
      )
      .sort((a, b) => (b.balance.shortageProbability ?? 0) - (a.balance.shortageProbability ?? 0))
      .slice(0, first)
      .map(({ key }) => ({ by: 'short' as const, specialty: this.one(key.specialty ?? '') }));
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
