import type { Locale } from '@gongxu/messages/locale';
import { Injectable } from '@nestjs/common';
import { EditionService } from '../../edition/edition.service.ts';
import { PlansService } from '../plans.service.ts';
import { planDocx } from './planDocx.ts';
import { planReport } from './planReport.ts';
import { planCsv, planJson } from './planTexts.ts';
import { planWorkbook } from './planWorkbook.ts';
import type { PlanFile } from './sendPlanFile.ts';

export const PLAN_FORMATS = ['docx', 'xlsx', 'csv', 'json'] as const;
export type PlanFormat = (typeof PLAN_FORMATS)[number];

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: Record<PlanFormat, string> = {
  docx: `${OFFICE}.wordprocessingml.document`,
  xlsx: `${OFFICE}.spreadsheetml.sheet`,
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A plan as files to hand on. */
@Injectable()
export class PlanFilesService {
  constructor(
    private readonly plans: PlansService,
    private readonly edition: EditionService,
  ) {}

  /** @throws ApiError PLAN_UNKNOWN */
  async file(id: string, format: PlanFormat, language: Locale): Promise<PlanFile> {
    const plan = await this.plans.read(id);
    const { settings } = this.edition.index.edition;
    const report = planReport(plan, this.plans.names(plan), settings, language);
    const kind = plan.dataKind === 'real' ? '' : `-${report.t(`planDoc.fileMark.${plan.dataKind}`)}`;
    const name = `${id.replaceAll('/', '-')}${kind}.${format}`;
    const make: Record<PlanFormat, () => Promise<Uint8Array | string> | string> = {
      docx: () => planDocx(report),
      xlsx: () => planWorkbook(report),
      csv: () => planCsv(report),
      json: () => JSON.stringify(planJson(report)),
    };
    return { name, type: TYPES[format], body: await make[format]() };
  }
}
