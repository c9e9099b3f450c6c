import { formatNumber } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { PlanScenario } from '../server/planScenarios.ts';
import type { PlanTotals } from './types.ts';

/** Which of the compared scenarios leaves the least mismatch: expected shortage and surplus together. */
export function compareFinding(
  plan: PlanTotals | null,
  scenarios: readonly Pick<PlanScenario, 'name' | 'result'>[],
  { t }: Language,
): string {
  const mismatch = ({ shortage, surplus }: PlanTotals) => Math.round(shortage + surplus);
  const solved = scenarios.flatMap(({ name, result }) =>
    result?.totals ? [{ name, people: mismatch(result.totals) }] : [],
  );
  const best = solved.toSorted((a, b) => a.people - b.people)[0];
  if (!best || !plan) return t('planwork.compare.none');
  const own = mismatch(plan);
  const values = { name: best.name, people: formatNumber(best.people), plan: formatNumber(own) };
  if (best.people < own) return t('planwork.compare.better', values);
  return t('planwork.compare.notBetter', values);
}
