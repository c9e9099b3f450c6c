import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ApiError } from '../errors/apiError.ts';
import { errorSentence } from '../locale/errorSentence.ts';
import { GapsService } from './gaps.service.ts';
import { gapsCsv, gapsJson } from './gapTexts.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** `/data/gaps/plan/2027/v1.csv` and `.json`; Chinese, or English with `?lang=en`. */
@Controller('data/gaps/plan')
export class GapFilesController {
  constructor(private readonly gaps: GapsService) {}

  @Get(':year/:name')
  async download(
    @Param('year') year: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    // the address alone decides, so that a link always leads to the same file
    const language = request.query.lang === 'en' ? 'en' : 'zh';
    const [, version = '', format] = /^(v\d+)\.(csv|json)$/.exec(name) ?? [];
    const plan = `plan/${year}/${version}`;
    try {
      if (format !== 'csv' && format !== 'json') throw new ApiError('PLAN_UNKNOWN', { plan });
      const table = await this.gaps.ofPlan(plan);
      const kind = table.dataKind === 'real' ? '' : `-${table.dataKind}`;
      response.set({
        // decisions change it
        'cache-control': 'no-cache',
        'content-type': TYPES[format],
        'content-disposition': `attachment; filename="gaps-${plan.replaceAll('/', '-')}${kind}.${format}"`,
        'x-content-type-options': 'nosniff',
      });
      const names = this.gaps.names();
      response.send(
        format === 'csv' ? gapsCsv(table, names, language) : JSON.stringify(gapsJson(table, names, language)),
      );
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, values } = error;
      response.status(404).json({ code, message: errorSentence(language, code, values) });
    }
  }
}
