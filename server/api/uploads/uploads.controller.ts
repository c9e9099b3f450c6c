import { rm } from 'node:fs/promises';
import {
  Body,
  Controller,
  Get,
  Param,
  Post,
  Req,
  Res,
  UploadedFile,
  UseFilters,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import { type Asker, isSignedIn } from '../../domain/access/asker.ts';
import { may } from '../../domain/access/may.ts';
import { handsIn } from '../../domain/access/permissions.ts';
import { DATA_KINDS } from '../../domain/facts/dataKind.ts';
import { cleanFileName } from '../../domain/import/cleanFileName.ts';
import { type Given, givableColumns, parseGiven } from '../../domain/import/given.ts';
import { importKinds } from '../../domain/import/importKinds.ts';
import { parseMapping } from '../../domain/import/parseMapping.ts';
import { TEXT_ENCODINGS } from '../../domain/import/recogniseFormat.ts';
import { RETURNED_KINDS } from '../../domain/import/returnedKinds.ts';
import { IMPORT_KINDS, type ImportKind } from '../../domain/import/types.ts';
import { DownloadLog } from '../access/downloadLog.service.ts';
import { visitOf } from '../access/visit.ts';
import { BatchesService } from '../batches/batches.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
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
  /** who sent it, of use where a kind's rows name nobody */
  sender?: string;
  /** `correct`: it takes the place of what the same sender handed in for the same period; `add`, or left out: it adds to that */
  purpose?: string;
  /** `check`: it waits for its commit; left out: it is committed at once, if nothing is wrong with it */
  step?: string;
  /** in which what goes back to the sender is written */
  lang?: string;
  /** what the file does not state itself; the form asks it for every kind, and a kind takes its own columns */
  [given: `given.${string}`]: string | undefined;
}

/** Longest name of a sender. */
const LONGEST_SENDER = 100;

function givenIn(kind: ImportKind, form: Form): Given | undefined {
  const { columns } = importKinds[kind];
  const texts = givableColumns(columns).map(({ name }) => [name, form[`given.${name}`] ?? ''] as const);
  return parseGiven(columns, Object.fromEntries(texts)).given;
}

/** `POST /api/imports`: a form of the pages; every answer leads to a page. */
@Controller('api/imports')
@UseFilters(TooLargeFilter)
export class UploadsController {
  constructor(
    private readonly batches: BatchesService,
    private readonly log: DownloadLog,
  ) {}

  @Post()
  @UseInterceptors(FileInterceptor('file'))
  async receive(
    @UploadedFile() file: StoredFile | undefined,
    @Body() form: Form,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    try {
      response.redirect(303, await this.take(file, form ?? {}, visitOf(request).asker));
    } finally {
      if (file) await rm(file.path, { force: true });
    }
  }

  /** `/api/imports/<batch>/refused` and `/annotated`: what goes back to the sender, as long as it is kept. */
  @Get(':batch/:kind')
  async back(
    @Param('batch') batch: string,
    @Param('kind') asked: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const kind = RETURNED_KINDS.find((one) => one === asked);
    const file = kind ? await this.batches.fileBack(batch, kind) : null;
    if (!file) {
      const code = 'FILE_GONE';
      response.status(404).json({ code, message: errorSentence(readerLocale(request), code, { batch }) });
      return;
    }
    await this.log.note(request, `batch/${batch}`, asked);
    response.set({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    response.download(file.path, file.name);
  }

  /** @returns the page that tells what became of the file */
  private async take(file: StoredFile | undefined, form: Form, by: Asker): Promise<string> {
    const kind = IMPORT_KINDS.find((one) => one === form.kind);
    const dataKind = DATA_KINDS.find((one) => one === (form.dataKind || 'real'));
    // Browsers send an empty, nameless part when no file was chosen.
    if (!file || (file.size === 0 && file.originalname === '')) return '/imports?problem=no_file';
    if (!kind) return '/imports?problem=unknown_kind';
    if (!isSignedIn(by)) throw new ApiError('NOT_SIGNED_IN', {});
    if (!handsIn(by.role, kind)) throw new ApiError('KIND_NOT_YOURS', {});
    if (!dataKind) return '/imports?problem=unknown_data_kind';
    if (!may(by, 'imports.send', { scope: by.scope, dataKind })) return '/imports?problem=demonstration_only';
    const { path, originalname } = file;
    const { batch, already, byOthers } = await this.batches.receive({
      by,
      kind,
      dataKind,
      path,
      fileName: originalname,
      encoding: TEXT_ENCODINGS.find((one) => one === form.encoding),
      sender: cleanFileName(form.sender ?? '').slice(0, LONGEST_SENDER) || undefined,
      supersede: form.purpose === 'correct',
      oneStep: form.step !== 'check',
      language: form.lang === 'en' ? 'en' : 'zh',
      given: givenIn(kind, form),
      mapping: parseMapping(importKinds[kind].columns, [form.map ?? []].flat().filter(Boolean)).mapping,
    });
    if (byOthers) return '/imports?problem=in_before';
    return `/imports/${encodeURIComponent(batch)}${already ? '?already=1' : ''}`;
  }
}
