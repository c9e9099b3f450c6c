import { Inject, Injectable } from '@nestjs/common';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import type { Share } from '../../domain/edition/sectorShares.ts';
import type { Occupation as OccupationEntry, Region as RegionEntry } from '../../domain/edition/types.ts';
import { ApiError } from '../errors/apiError.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import type { Named } from '../figures/named.model.ts';
import type { Weighted } from '../figures/weighted.model.ts';
import { MAX_ROWS } from '../figures/where.input.ts';
import { describeSettings } from './describeSettings.ts';
import type { Edition } from './edition.model.ts';
import { EDITION_INDEX } from './editionIndex.ts';
import type { Occupation } from './occupation.model.ts';
import type { Region } from './region.model.ts';

type CodeList = 'regions' | 'sectors' | 'occupations' | 'specialties' | 'specialtyGroups';

type Entry<L extends CodeList> = NonNullable<ReturnType<EditionIndex[L]['get']>>;

/** The edition's code lists in the API's terms. */
@Injectable()
export class EditionService {
  constructor(@Inject(EDITION_INDEX) readonly index: EditionIndex) {}

  describe(): Edition {
    const { id, settings, sectors, regions, rules } = this.index.edition;
    const reference = this.index.regions.get(settings.referenceRegion);
    const city = this.index.regions.get(settings.city);
    if (!city) throw new Error(`city ${settings.city} is not among the regions of edition ${id}`);
    return {
      id,
      nameZh: settings.nameZh,
      nameEn: settings.nameEn,
      city: toRegion(city),
      referenceRegion: reference ? toRegion(reference) : null,
      publisherZh: settings.publisherZh,
      publisherEn: settings.publisherEn,
      sectors,
      regions: regions.map(toRegion),
      rules,
      settings: describeSettings(settings, (list, shares) => this.weighted(list, shares)),
      mapApproval: settings.mapApproval,
    };
  }

  /** A code with its names; the code stands in for names it has none of. */
  named(list: CodeList, code: string): Named {
    const entry = this.index[list].get(code);
    return { code, nameZh: entry?.nameZh ?? code, nameEn: entry?.nameEn ?? '' };
  }

  weighted(list: CodeList, shares: Share[]): Weighted[] {
    return shares.map(({ code, weight }) => ({ ...this.named(list, code), weight }));
  }

  /** @throws ApiError UNKNOWN_CODE */
  entry<L extends CodeList>(list: L, code: string): Entry<L> {
    const entry = this.index[list].get(code);
    if (!entry) throw new ApiError('UNKNOWN_CODE', { list, code });
    return entry as Entry<L>;
  }

  /** @throws ApiError UNKNOWN_CODE, LIST_TOO_LONG */
  occupations(codes: string[]): Occupation[] {
    checkFirst(Math.max(1, codes.length), MAX_ROWS, 'codes');
    return codes.map((code) => this.describeOccupation(this.entry('occupations', code)));
  }

  private describeOccupation({
    code,
    nameZh,
    nameEn,
    level,
    parent,
    workTypes,
  }: OccupationEntry): Occupation {
    const sectors = this.weighted('sectors', this.index.sectorsOfOccupation(code));
    const specialties = this.weighted('specialties', this.index.specialtiesOfOccupation(code));
    return { code, nameZh, nameEn, level, parent, workTypes, sectors, specialties };
  }
}

function toRegion({ tile, ...region }: RegionEntry): Region {
  return { ...region, tileColumn: tile?.column ?? null, tileRow: tile?.row ?? null };
}
