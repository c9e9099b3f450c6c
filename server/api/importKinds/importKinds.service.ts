import { t } from '@gongxu/messages/server';
import { Inject, Injectable } from '@nestjs/common';
import type { Asker } from '../../domain/access/asker.ts';
import { handsIn } from '../../domain/access/permissions.ts';
import { codeLists } from '../../domain/import/codeLists.ts';
import { EXPECTED_KINDS } from '../../domain/import/completeness/types.ts';
import { type ColumnGuide, describeColumns } from '../../domain/import/describeColumns.ts';
import { importKindOf } from '../../domain/import/importKinds.ts';
import { IMPORT_KINDS, type ImportKind as Kind } from '../../domain/import/types.ts';
import { aboutColumn, allowedValues } from '../../messages/columnSentences.ts';
import type { AskedColumn } from '../batches/batch.model.ts';
import { IMPORT_DESK, type ImportDesk } from '../batches/importDesk.ts';
import { EditionService } from '../edition/edition.service.ts';
import { ApiError } from '../errors/apiError.ts';
import type { ImportKind } from './importKind.model.ts';

/** The kinds of files, described from their definitions. */
@Injectable()
export class ImportKindsService {
  constructor(
    @Inject(IMPORT_DESK) private readonly desk: ImportDesk,
    private readonly edition: EditionService,
  ) {}

  async all(asker: Asker): Promise<ImportKind[]> {
    const lists = codeLists(this.edition.index, await this.desk.schools());
    return IMPORT_KINDS.map((kind) => ({
      ...describe(kind, this.columns(kind, lists), this.desk.asked(kind)),
      handedInByYou: handsIn(asker.role, kind),
    }));
  }

  /** @throws ApiError UNKNOWN_KIND */
  async one(kind: string, asker: Asker): Promise<ImportKind> {
    const found = (await this.all(asker)).find((one) => one.kind === kind);
    if (!found) throw new ApiError('UNKNOWN_KIND', { kind });
    return found;
  }

  columns(kind: Kind, lists: ReturnType<typeof codeLists>): ColumnGuide[] {
    const { payLow, payHigh } = this.edition.index.edition.settings.import;
    return describeColumns(importKindOf(kind), lists, { low: payLow, high: payHigh });
  }
}

function describe(
  kind: Kind,
  guides: ColumnGuide[],
  asked: AskedColumn[],
): Omit<ImportKind, 'handedInByYou'> {
  return {
    kind,
    nameZh: t('zh', `file.${kind}`),
    nameEn: t('en', `file.${kind}`),
    rowZh: t('zh', `kindRow.${kind}`),
    rowEn: t('en', `kindRow.${kind}`),
    expected: EXPECTED_KINDS.some((one) => one === kind),
    asked,
    columns: guides.map((guide) => ({
      name: guide.name,
      zh: guide.zh,
      aliases: [...guide.aliases],
      required: guide.required,
      aboutZh: aboutColumn(guide, 'zh'),
      aboutEn: aboutColumn(guide, 'en'),
      allowedZh: allowedValues(guide, 'zh'),
      allowedEn: allowedValues(guide, 'en'),
      words: guide.words.map(({ zh, en }) => ({ zh, en })),
      exampleZh: guide.examples.zh[0] ?? '',
      exampleEn: guide.examples.en[0] ?? '',
    })),
  };
}
