import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ApiError } from '../../errors/apiError.ts';
import { errorSentence } from '../../locale/errorSentence.ts';
import { PLAN_FORMATS, PlanFilesService } from './planFiles.service.ts';

/** `/data/plan/2027/v1.docx`, `.xlsx`, `.csv` and `.json`; Chinese, or English with `?lang=en`. */
@Controller('data/plan')
export class PlanFilesController {
  constructor(private readonly files: PlanFilesService) {}

  @Get(':year/:name')
  async download(
    @Param('year') year: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // the address alone decides, so that a link always leads to the same file
    const language = request.query.lang === 'en' ? 'en' : 'zh';
    const [, version = '', ending] = /^(v\d+)\.(\w+)$/.exec(name) ?? [];
    const format = PLAN_FORMATS.find((one) => one === ending);
    try {
      if (!format) throw new ApiError('PLAN_UNKNOWN', { plan: `plan/${year}/${name}` });
      const file = await this.files.file(`plan/${year}/${version}`, format, language);
      response.set({
        // decisions and opinions change it
        'cache-control': 'no-cache',
        'content-type': file.type,
        'content-disposition': disposition(file.name),
        'x-content-type-options': 'nosniff',
      });
      response.send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, values } = error;
      response.status(404).json({ code, message: errorSentence(language, code, values) });
    }
  }
}

/** A file name with other than ASCII letters, as browsers want it (RFC 6266). */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
