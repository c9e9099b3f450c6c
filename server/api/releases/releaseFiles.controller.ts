import { Controller, Get, Inject, Next, Param, Req, Res } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { isReleaseTable } from '../../domain/release/releaseTableNames.ts';
import { ApiError } from '../errors/apiError.ts';
import { errorSentence } from '../locale/errorSentence.ts';
import { readerLocale } from '../locale/readerLocale.ts';
import { RELEASE_SOURCE, type ReleaseSource } from './releaseSource.ts';
import { ReleasesService } from './releases.service.ts';

/** Formats in which a table is there. */
const FORMATS = ['csv', 'xlsx', 'json'];

/**
 * `/data/2026Q3/v2/sectors.csv`: a frozen file of a version, the same bytes for good. `/data/latest/sectors.csv` leads to that of the
 * newest version with the table. Of what is not out the answer is that of what never was.
 */
@Controller('data')
export class ReleaseFilesController {
  constructor(
    @Inject(RELEASE_SOURCE) private readonly source: ReleaseSource,
    private readonly releases: ReleasesService,
  ) {}

  @Get('latest/:name')
  async latest(
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(request, response, async () => {
      const table = name.replace(/\.\w+$/, '');
      const version = isReleaseTable(table) ? await this.releases.newestWith(table) : null;
      if (!version) throw await this.unknown(table);
      response.set('cache-control', 'no-cache');
      response.redirect(302, `/data/${version.release}/v${version.version}/${name}`);
    });
  }

  @Get(':release/:version/*path')
  async file(
    @Param('release') release: string,
    @Param('version') number: string,
    @Param('path') parts: string | string[],
    @Req() request: Request,
    @Res() response: Response,
    @Next() next: NextFunction,
  ): Promise<void> {
    // tables of the publication have addresses of as many parts
    if (!/^\d{4}\w*$/.test(release) || !/^v\d+$/.test(number)) {
      next();
      return;
    }
    const path = [parts].flat().join('/');
    await this.answer(request, response, async () => {
      const version = await this.source.version(`release/${release}/${number}`);
      if (!version) throw await this.unknown(release);
      if (version.state === 'withdrawn') {
        const note = version.withdrawnNote?.[readerLocale(request)] ?? '';
        throw new Refused(410, new ApiError('RELEASE_WITHDRAWN', { version: version.id, note }));
      }
      const file = await this.source.file(version.id, path);
      if (!file) throw await this.missing(version.id, path);
      const mark = version.dataKind === 'real' ? '' : `-${version.dataKind}`;
      const name = path.replace(/(\.columns)?(\.\w+)$/, `$1${mark}$2`).replaceAll('/', '-');
      response.set({
        etag: `"${file.sha256}"`,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${release}-${number}-${name}"`,
        'x-content-type-options': 'nosniff',
      });
      if (request.headers['if-none-match'] === `"${file.sha256}"`) response.status(304).end();
      else response.send(file.bytes);
    });
  }

  private async answer(request: Request, response: Response, send: () => Promise<void>): Promise<void> {
    try {
      await send();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { code, values } = error.error;
      const message = errorSentence(readerLocale(request), code, values);
      response.set('cache-control', 'no-store');
      response.status(error.status).json({ code, message, ...values });
    }
  }

  /** A release, or a version of one, that is not out: what is. */
  private async unknown(release: string): Promise<Refused> {
    const known = (await this.releases.known()).join(', ');
    return new Refused(404, new ApiError('UNKNOWN_RELEASE', { release, known: known || '—' }));
  }

  /** A file that a version does not have: the formats of its table where it is a table's, else what there is. */
  private async missing(version: string, path: string): Promise<Refused> {
    const files = (await this.source.files(version)).map((file) => file.path);
    const [, table = path, format = ''] = /^([\w-]+)\.(\w+)$/.exec(path) ?? [];
    if (isReleaseTable(table) && files.includes(`${table}.csv`) && !FORMATS.includes(format))
      return new Refused(406, new ApiError('UNKNOWN_RELEASE_FORMAT', { table, known: FORMATS.join(', ') }));
    return new Refused(404, new ApiError('UNKNOWN_RELEASE_FILE', { path, known: files.join(', ') }));
  }
}

/** An answer that says why there is no file. */
class Refused extends Error {
  constructor(
    readonly status: number,
    readonly error: ApiError,
  ) {
    super(error.code);
  }
}
