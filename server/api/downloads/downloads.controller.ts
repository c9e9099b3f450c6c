import type { CodeOf } from '@gongxu/messages/server';
import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ApiError } from '../errors/apiError.ts';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import { DownloadsService, type Format } from './downloads.service.ts';
import { publishedTable } from './publishedTables.ts';

const TYPES: Record<Format, string> = { csv: 'text/csv', json: 'application/json' };

/** `/data/<table>.csv` and `.json`: the tables as their reader is shown them, e.g. `/data/supply-demand/sector.csv`. */
@Controller('data')
export class DownloadsController {
  constructor(private readonly downloads: DownloadsService) {}

  @Get('*path')
  async download(
    @Param('path') path: string | string[],
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [, name = '', format] = /^(.*)\.(csv|json)$/.exec([path].flat().join('/')) ?? [];
    const table = publishedTable(name);
    if (!table) {
      response
        .status(404)
        .json(problem(request, 'UNKNOWN_TABLE', { table: name || [path].flat().join('/') }));
      return;
    }
    try {
      const { body, etag } = await this.downloads.file(table, format as Format);
      response.set({
        etag,
        'cache-control': 'public, max-age=60',
        vary: 'Cookie',
        'content-type': `${TYPES[format as Format]}; charset=utf-8`,
        'content-disposition': `attachment; filename="${name.replace('/', '-')}.${format}"`,
        'x-content-type-options': 'nosniff',
      });
      if (request.headers['if-none-match'] === etag) response.status(304).end();
      else response.send(body);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, values } = error;
      response.status(503).json(problem(request, code, values));
    }
  }
}

function problem(request: Request, code: CodeOf<'error'>, values: Readonly<Record<string, unknown>>) {
  return { code, message: errorSentence(readerLocale(request), code, values) };
}
