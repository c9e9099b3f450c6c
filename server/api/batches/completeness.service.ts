import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '../../domain/access/asker.ts';
import { may } from '../../domain/access/may.ts';
import { EXPECTED_KINDS } from '../../domain/import/completeness/types.ts';
import { ApiError } from '../errors/apiError.ts';
import type { Completeness } from './completeness.model.ts';
import { IMPORT_DESK, type ImportDesk } from './importDesk.ts';

@Injectable()
export class CompletenessService {
  constructor(@Inject(IMPORT_DESK) private readonly desk: ImportDesk) {}

  /** Of the senders that somebody may see; the sums are of all. @throws ApiError UNKNOWN_KIND */
  async of(kind: string, asker: Asker): Promise<Completeness> {
    const expected = EXPECTED_KINDS.find((one) => one === kind);
    if (!expected) throw new ApiError('UNKNOWN_KIND', { kind });
    const table = await this.desk.completeness(expected);
    const rows = table.rows.filter(({ sender }) => may(asker, 'imports.read', { scope: sender.code }));
    return { ...table, rows };
  }
}
