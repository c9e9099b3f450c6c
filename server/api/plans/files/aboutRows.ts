import { cityDay } from '@gongxu/messages/cityDay';
import type { CodeOf } from '@gongxu/messages/server';
import { silentSchools } from '../../../domain/plan/lifecycle/unanswered.ts';
import { printNumber, printPercent } from '../../../messages/numbers.ts';
import type { PlanReport } from './planReport.ts';

/** What every file of a plan carries: which plan, of what data, from which input, when. */
export function aboutRows(report: PlanReport): [string, string][] {
  const { plan, t, publisher } = report;
  const { input, outcome } = plan;
  const row = (code: CodeOf<'planDoc.about'>, value: string): [string, string] => [
    t(`planDoc.about.${code}`),
    value,
  ];
  return [
    row('title', report.title),
    row('id', plan.id),
    [t('head.state'), t(`planwork.state.${plan.state}`)],
    [t('head.dataKind'), t(`data.${plan.dataKind}`)],
    row('edition', plan.edition),
    row('method', input.method ?? t('planwork.method.unnamed')),
    row('publisher', publisher),
    row(
      'asOf',
      t('planDoc.asOf', {
        period: input.asOf.period,
        cohort: input.asOf.cohort ?? '—',
        entryYear: input.asOf.entryYear ?? '—',
      }),
    ),
    row('made', `${cityDay(plan.madeAt)} ${plan.madeBy}`),
    row(
      'decided',
      plan.decidedAt ? `${cityDay(plan.decidedAt)} ${plan.decidedBy ?? ''}` : t('planDoc.notYet'),
    ),
    ...(plan.decidedReason === null ? [] : [row('decidedReason', decidedWithout(report) ?? '')]),
    row('inputHash', plan.inputHash),
    row('gap', 'infeasible' in outcome ? '—' : `${printPercent(outcome.gap, 2)}%`),
    row('bound', 'infeasible' in outcome ? '—' : printNumber(outcome.bound, 3)),
  ];
}

/** Limits that the numbers break together, with who let it and why. */
export function exceededRows({ broken, t }: PlanReport): [string, string][] {
  return broken.map((sentence) => [t('head.broken'), sentence]);
}

/** Why a plan was decided before every school had answered, and which had not; null: nobody had to say. */
export function decidedWithout({ plan, t, names, name, language }: PlanReport): string | null {
  if (plan.decidedReason === null) return null;
  const schools = silentSchools(plan).map((code) => name(names.school(code)));
  return t('planwork.decidedWithout', {
    schools: schools.join(language === 'zh' ? '、' : ', '),
    reason: plan.decidedReason,
  });
}
