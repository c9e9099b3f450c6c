import { printNumber, printPercent } from '../../../messages/numbers.ts';
import { say } from '../../../messages/sentences.ts';
import type { PlanReport } from './planReport.ts';

/** What every file of a plan carries: which plan, of what data, from which input, when. */
export function aboutRows(report: PlanReport): [string, string][] {
  const { plan, word, language, publisher } = report;
  const { input, outcome } = plan;
  const row = (code: string, value: string): [string, string] => [word(`about.${code}`), value];
  return [
    row('title', report.title),
    row('id', plan.id),
    row('state', say(language, `state.${plan.state}`)),
    row('dataKind', say(language, `data.${plan.dataKind}`)),
    row('edition', plan.edition),
    row('publisher', publisher),
    row(
      'asOf',
      word('asOf', {
        period: input.asOf.period,
        cohort: input.asOf.cohort ?? '—',
        entryYear: input.asOf.entryYear ?? '—',
      }),
    ),
    row('made', `${plan.madeAt.slice(0, 10)} ${plan.madeBy}`),
    row(
      'decided',
      plan.decidedAt ? `${plan.decidedAt.slice(0, 10)} ${plan.decidedBy ?? ''}` : word('notYet'),
    ),
    row('inputHash', plan.inputHash),
    row('gap', 'infeasible' in outcome ? '—' : `${printPercent(outcome.gap, 2)}%`),
    row('bound', 'infeasible' in outcome ? '—' : printNumber(outcome.bound, 3)),
  ];
}
