import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errorSentence } from '../locale/errorSentence.ts';
import { TemplatesService } from './templates.service.ts';

/** `/data/templates/<kind>.xlsx`, `<kind>.csv` and `<kind>-sample.csv`; Chinese, or English with `?lang=en`. */
@Controller('data/templates')
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Get(':name')
  async download(
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // the address alone decides, so that a link always leads to the same file
    const language = request.query.lang === 'en' ? 'en' : 'zh';
    const file = await this.templates.file(name, language);
    if (!file) {
      const code = 'UNKNOWN_TABLE';
      response.status(404).json({ code, message: errorSentence(language, code, { table: name }) });
      return;
    }
    response.set({
      'cache-control': 'no-cache',
      'content-type': file.type,
      'content-disposition': `attachment; filename="${file.name}"`,
      'x-content-type-options': 'nosniff',
    });
    response.send(typeof file.body === 'string' ? file.body : Buffer.from(file.body));
  }
}
