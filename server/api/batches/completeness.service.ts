import { Inject, Injectable } from '@nestjs/common';
import { EXPECTED_KINDS } from '../../domain/import/completeness/types.ts';
import { ApiError } from '../errors/apiError.ts';
import type { Completeness } from './completeness.model.ts';
import { IMPORT_DESK, type ImportDesk } from './importDesk.ts';

@Injectable()
export class CompletenessService {
  constructor(@Inject(IMPORT_DESK) private readonly desk: ImportDesk) {}

  /** @throws ApiError UNKNOWN_KIND */
  async of(kind: string): Promise<Completeness> {
    const expected = EXPECTED_KINDS.find((one) => one === kind);
    if (!expected) throw new ApiError('UNKNOWN_KIND', { kind });
    return this.desk.completeness(expected);
  }
}
