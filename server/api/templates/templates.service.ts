import type { Locale } from '@gongxu/messages/locale';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { codeLists } from '../../domain/import/codeLists.ts';
import { IMPORT_KINDS } from '../../domain/import/types.ts';
import { IMPORT_DESK, type ImportDesk } from '../batches/importDesk.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ImportKindsService } from '../importKinds/importKinds.service.ts';
import { headerRow, sampleRows, templateCsv } from './templateRows.ts';
import { templateWorkbook } from './templateWorkbook.ts';

/** A file that is made on demand. */
export interface MadeFile {
  name: string;
  type: string;
  body: string | Uint8Array;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Every kind in both languages. */
const KEEP = 2 * IMPORT_KINDS.length;
const CSV = 'text/csv; charset=utf-8';

@Injectable()
export class TemplatesService {
  /** workbooks by what they are made of; making one takes a fifth of a second */
  private readonly made = new LRUCache<string, Uint8Array>({ max: KEEP });

  constructor(
    @Inject(IMPORT_DESK) private readonly desk: ImportDesk,
    private readonly edition: EditionService,
    private readonly kinds: ImportKindsService,
  ) {}

  /** `<kind>.xlsx`, `<kind>.csv` or `<kind>-sample.csv`; null when there is no such file. */
  async file(name: string, language: Locale): Promise<MadeFile | null> {
    const [, kindName, sample, format] = /^([a-z-]+?)(-sample)?\.(csv|xlsx)$/.exec(name) ?? [];
    const kind = IMPORT_KINDS.find((one) => one === kindName);
    if (!kind || (sample && format === 'xlsx')) return null;
    const schools = await this.desk.schools();
    const lists = codeLists(this.edition.index, schools);
    const guides = this.kinds.columns(kind, lists);
    if (format === 'xlsx') {
      const key = JSON.stringify([kind, language, schools]);
      const body = this.made.get(key) ?? (await templateWorkbook(kind, guides, lists, language));
      this.made.set(key, body);
      return { name, type: XLSX, body };
    }
    const rows = sample ? sampleRows(guides, language) : [];
    return { name, type: CSV, body: templateCsv([headerRow(guides, language), ...rows]) };
  }
}
