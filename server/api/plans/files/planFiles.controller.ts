import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DownloadLog } from '../../access/downloadLog.service.ts';
import { ApiError } from '../../errors/apiError.ts';
import { PLAN_FORMATS, PlanFilesService } from './planFiles.service.ts';
import { sendPlanFile } from './sendPlanFile.ts';

/** `/data/plan/2027/v1.docx`, `.xlsx`, `.csv` and `.json`; Chinese, or English with `?lang=en`. */
@Controller('data/plan')
export class PlanFilesController {
  constructor(
    private readonly files: PlanFilesService,
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
      const [, version = '', ending] = /^(v\d+)\.(\w+)$/.exec(name) ?? [];
      const format = PLAN_FORMATS.find((one) => one === ending);
      if (!format) throw new ApiError('PLAN_UNKNOWN', { plan: `plan/${year}/${name}` });
      const plan = `plan/${year}/${version}`;
      const file = await this.files.file(plan, format, language);
      await this.log.note(request, plan, format);
      return file;
    });
  }
}
