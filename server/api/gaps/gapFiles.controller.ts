import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DownloadLog } from '../access/downloadLog.service.ts';
import { ApiError } from '../errors/apiError.ts';
import { sendPlanFile } from '../plans/files/sendPlanFile.ts';
import { GapsService } from './gaps.service.ts';
import { gapsCsv, gapsJson } from './gapTexts.ts';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** `/data/gaps/plan/2027/v1.csv` and `.json`; Chinese, or English with `?lang=en`. */
@Controller('data/gaps/plan')
export class GapFilesController {
  constructor(
    private readonly gaps: GapsService,
    private readonly log: DownloadLog,
  ) {}

  @Get(':year/:name')
  download(
    @Param('year') year: string,
    @Param('name') name: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return sendPlanFile(request, response, async (language) => {
      const [, version = '', format] = /^(v\d+)\.(csv|json)$/.exec(name) ?? [];
      const plan = `plan/${year}/${version}`;
      if (format !== 'csv' && format !== 'json') throw new ApiError('PLAN_UNKNOWN', { plan });
      const table = await this.gaps.ofPlan(plan);
      const kind = table.dataKind === 'real' ? '' : `-${table.dataKind}`;
      const names = this.gaps.names();
      await this.log.note(request, plan, `gaps.${format}`);
      return {
        name: `gaps-${plan.replaceAll('/', '-')}${kind}.${format}`,
        type: TYPES[format],
        body:
          format === 'csv'
            ? gapsCsv(table, names, language)
            : JSON.stringify(gapsJson(table, names, language)),
      };
    });
  }
}
