import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import { Inject, Injectable } from '@nestjs/common';
import type { MarketCoverage } from '../../domain/city/marketCoverage.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Estimate } from '../../domain/facts/estimate.ts';
import type { FirstFigure } from '../../domain/import/order/firstFigures.ts';
import { type HandedInFiles, importOrder } from '../../domain/import/order/importOrder.ts';
import { PLAN_DESK, type PlanDesk } from '../plans/planDesk.ts';
import { PublicationService } from '../publication/publication.service.ts';
import { IMPORT_DESK, type ImportDesk } from './importDesk.ts';
import type { ImportOrder, StepFiles } from './importOrder.model.ts';

/** What a new city hands in next, from what is committed and what stands on the pages. */
@Injectable()
export class ImportOrderService {
  constructor(
    @Inject(IMPORT_DESK) private readonly desk: ImportDesk,
    @Inject(PLAN_DESK) private readonly plans: PlanDesk,
    private readonly publications: PublicationService,
  ) {}

  async now(): Promise<ImportOrder> {
    const { dataKind, kinds } = await this.desk.handedIn();
    const { steps, figures } = importOrder(kinds);
    const shown = await this.shown(dataKind);
    return {
      dataKind,
      steps: steps.map((step) => ({ ...step, kinds: step.kinds.map(named) })),
      figures: figures.map((one) => ({ ...one, shown: shown.has(one.figure) })),
      coverage: await this.coverage(dataKind),
    };
  }

  /** Of which counties the market on the pages is; null: there is none of that kind of data. */
  private async coverage(dataKind: DataKind): Promise<MarketCoverage | null> {
    const head = await this.publications.latest();
    if (head?.dataKind !== dataKind) return null;
    return (await this.publications.table('supply-demand/city')).at(-1)?.coverage ?? null;
  }

  /** Figures that stand on the pages, of one kind of data. */
  private async shown(dataKind: DataKind): Promise<Set<FirstFigure>> {
    const head = await this.publications.latest();
    const plans = await this.plans.plans(1);
    const found = new Set<FirstFigure>();
    if (plans.some((plan) => plan.dataKind === dataKind)) found.add('plan');
    if (head?.dataKind !== dataKind) return found;
    const { publications } = this;
    const [market, placement, guidance, postings, demand] = await Promise.all([
      publications.table('supply-demand/city'),
      publications.table('placement/city'),
      publications.table('guidance'),
      publications.table('postings/sector'),
      publications.table('registered-demand/sector'),
    ]);
    if (isKnown(market.at(-1)?.total.ratio)) found.add('ratio');
    if (isKnown(placement.at(-1)?.total.figures.index)) found.add('index');
    if (guidance.some(({ balance }) => isKnown(balance.gap))) found.add('gap');
    if (postings.length > 0) found.add('advertised');
    if (demand.length > 0) found.add('registered');
    return found;
  }
}

function named(files: HandedInFiles): StepFiles {
  const of = (locale: Locale) => t(locale, `file.${files.kind}`);
  return { ...files, nameZh: of('zh'), nameEn: of('en') };
}

function isKnown(estimate: Estimate | undefined): boolean {
  return estimate !== undefined && estimate.value !== null;
}
