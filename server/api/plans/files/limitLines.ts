import type { BreakableLimit } from '../../../domain/plan/lifecycle/limitBreach.ts';
import type { LimitRelaxation } from '../../../domain/plan/lifecycle/relaxations.ts';
import type { BindingLimit } from '../../../domain/plan/planResult.ts';
import { describeBinding } from '../describeLimits.ts';
import type { PlanReport } from './planReport.ts';

/** A limit as the workbook lists it. */
export interface LimitLine {
  /** `optimum`: at work in the optimum; `relaxed`, `exceeded`: the decided numbers break it, and somebody let it or nobody did */
  standing: 'optimum' | 'relaxed' | 'exceeded';
  limit: BindingLimit['limit'] | BreakableLimit;
  /** code of whose it is; null: of all */
  of: string | null;
  /** in the unit of the limit */
  used: number;
  available: number;
  /** what one more unit is worth in the optimum; null: it is not the optimum's */
  worth: number | null;
  sentence: string;
  relaxed: LimitRelaxation | null;
}

/** Limits that the decided numbers break, with who let it and why, and then those at work in the optimum. */
export function limitLines({ exceeded, solution, names, language }: PlanReport): LimitLine[] {
  return [
    ...exceeded.map(
      ({ breach: { limit, of, used, available, relaxed }, sentence }): LimitLine => ({
        standing: relaxed ? 'relaxed' : 'exceeded',
        limit,
        of,
        used,
        available,
        worth: null,
        sentence,
        relaxed,
      }),
    ),
    ...describeBinding(solution?.binding ?? [], names).map(
      ({ limit, of, used, available, worth, sentenceZh, sentenceEn }): LimitLine => ({
        standing: 'optimum',
        limit,
        of,
        used,
        available,
        worth,
        sentence: language === 'zh' ? sentenceZh : sentenceEn,
        relaxed: null,
      }),
    ),
  ];
}
