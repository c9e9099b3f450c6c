import { Injectable } from '@nestjs/common';
import type { Occupation as Entry } from '../../domain/edition/types.ts';
import { EditionService } from '../edition/edition.service.ts';
import { checkFirst } from '../figures/checkFirst.ts';
import { MAX_ROWS } from '../figures/where.input.ts';
import type { Occupation } from './occupation.model.ts';

@Injectable()
export class OccupationsService {
  constructor(private readonly edition: EditionService) {}

  /** @throws ApiError UNKNOWN_CODE, LIST_TOO_LONG */
  some(codes: string[]): Occupation[] {
    checkFirst(Math.max(1, codes.length), MAX_ROWS, 'codes');
    return codes.map((code) => this.describe(this.edition.entry('occupations', code)));
  }

  private describe(entry: Entry): Occupation {
    const { index } = this.edition;
    return {
      code: entry.code,
      nameZh: entry.nameZh,
      nameEn: entry.nameEn,
      level: entry.level,
      parent: entry.parent,
      workTypes: entry.workTypes,
      sectors: this.edition.weighted('sectors', index.sectorsOfOccupation(entry.code)),
      specialties: this.edition.weighted('specialties', index.specialtiesOfOccupation(entry.code)),
    };
  }
}
