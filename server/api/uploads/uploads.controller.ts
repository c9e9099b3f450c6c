import { rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Post,
  Res,
  UploadedFile,
  UseFilters,
  UseGuards,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Response } from 'express';
import { DATA_KINDS } from '../../domain/facts/dataKind.ts';
import { importKinds } from '../../domain/import/importKinds.ts';
import { parseMapping } from '../../domain/import/parseMapping.ts';
import { TEXT_ENCODINGS } from '../../domain/import/recogniseFormat.ts';
import { IMPORT_KINDS } from '../../domain/import/types.ts';
import { BatchesService } from '../batches/batches.service.ts';
import { SameOriginGuard } from './sameOrigin.guard.ts';
import { TooLargeFilter } from './tooLarge.filter.ts';

interface StoredFile {
  path: string;
  originalname: string;
  size: number;
}

interface Form {
  kind?: string;
  dataKind?: string;
  /** empty: found out */
  encoding?: string;
  /** `header=column` of a sender's own headers; an empty choice is left out */
  map?: string | string[];
}

/** `POST /api/imports`: a form of the pages; every answer leads to a page. */
@Controller('api/imports')
@UseGuards(SameOriginGuard)
@UseFilters(TooLargeFilter)
export class UploadsController {
  constructor(private readonly batches: BatchesService) {}

  @Post()
  @UseInterceptors(FileInterceptor('file'))
  async receive(
    @UploadedFile() file: StoredFile | undefined,
    @Body() form: Form,
    @Res() response: Response,
  ): Promise<void> {
    try {
      response.redirect(303, await this.take(file, form ?? {}));
    } finally {
      if (file) await rm(file.path, { force: true });
    }
  }

  /** @returns the page that tells what became of the file */
  private async take(file: StoredFile | undefined, form: Form): Promise<string> {
    const kind = IMPORT_KINDS.find((one) => one === form.kind);
    const dataKind = DATA_KINDS.find((one) => one === (form.dataKind || 'real'));
    // Browsers send an empty, nameless part when no file was chosen.
    if (!file || (file.size === 0 && file.originalname === '')) return '/imports?problem=no_file';
    if (!kind) return '/imports?problem=unknown_kind';
    if (!dataKind) return '/imports?problem=unknown_data_kind';
    const { path, originalname } = file;
    const { batch, already } = await this.batches.receive({
      kind,
      dataKind,
      path,
      fileName: originalname,
      encoding: TEXT_ENCODINGS.find((one) => one === form.encoding),
      mapping: parseMapping(importKinds[kind].columns, [form.map ?? []].flat().filter(Boolean)).mapping,
    });
    return `/imports/${encodeURIComponent(batch)}${already ? '?already=1' : ''}`;
  }
}
