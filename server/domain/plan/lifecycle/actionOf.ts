import type { PlanRow, PlanVerdict } from '../planResult.ts';

/** What a row's action is called. A plan of an earlier method also called small changes held: they are adjustments. */
export function actionOf({
  verdict,
  last,
  recommended,
}: Pick<PlanRow, 'verdict' | 'last' | 'recommended'>): PlanVerdict {
  const isChange = last !== null && recommended !== null && recommended > 0 && recommended !== last;
  return verdict === 'hold' && isChange ? 'adjust' : verdict;
}
