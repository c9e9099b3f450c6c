import { partOfCity } from '../../../domain/city/marketCoverage.ts';
import { recommendedCount } from '../../../domain/plan/lifecycle/decidedIntake.ts';
import { holdUps } from '../../../domain/plan/lifecycle/decidedPlan.ts';
import { PLAN_ACTIONS } from '../../../domain/plan/lifecycle/planStates.ts';
import { printNumber, printSigned } from '../../../messages/numbers.ts';
import { describeInfeasible } from '../describeLimits.ts';
import { PLAN_VERDICTS } from '../planEnums.ts';
import { idleAs, type PlanReport } from './planReport.ts';

/** What a plan comes to, in sentences. */
export function planSummary(report: PlanReport): string[] {
  const { plan, rows, t, language, names } = report;
  if ('infeasible' in plan.outcome) {
    const { conflict, relaxation } = describeInfeasible(plan.outcome, names);
    const sentence = language === 'zh' ? 'sentenceZh' : 'sentenceEn';
    return [
      t('planDoc.infeasible'),
      ...conflict.map((one) => one[sentence]),
      ...(relaxation.length > 0 ? [t('planDoc.relax'), ...relaxation.map((one) => one[sentence])] : []),
    ];
  }
  const sum = (of: (row: (typeof rows)[number]) => number | null) =>
    rows.reduce((total, row) => total + (of(row) ?? 0), 0);
  const running = rows.filter((row) => idleAs(row) === null);
  const idle = (as: ReturnType<typeof idleAs>) => rows.filter((row) => idleAs(row) === as).length;
  const [candidates, suspended] = [idle('candidate'), idle('suspended')];
  const counts = PLAN_VERDICTS.flatMap((verdict) => {
    const count = running.filter((row) => row.decided.verdict === verdict).length;
    return count > 0 ? [t('planDoc.count', { verdict: t(`verdict.${verdict}`), count })] : [];
  });
  const { matching, notes, ofThisMethod, stands } = report;
  const part = partOfCity(plan.input.market);
  const persons = (value: number) => printNumber(value);
  const total = (of: 'shortage' | 'surplus') =>
    persons(stands.fields.reduce((all, field) => all + field[of], 0));
  const [last, recommended, decided] = [sum((row) => row.last), sum(recommendedCount), stands.entrants];
  const opened = rows.filter((row) => row.decided.verdict === 'new');
  const planned = (row: (typeof rows)[number]) => row.decided.counted;
  const openedPlaces = opened.reduce((so, row) => so + (planned(row) ?? 0), 0);
  const overridden = rows.filter((row) => row.changed).length;
  const held = holdUps(stands);
  const waits = held.limits.length + held.contested.length + held.sentBack.length;
  return [
    ...(ofThisMethod
      ? notes
      : [
          t('planwork.method.former', {
            method: plan.input.method ?? t('planwork.method.unnamed'),
          }),
        ]),
    t('planDoc.summary.places', {
      last: persons(last),
      recommended: persons(recommended),
      change: printSigned(recommended - last),
      decided: persons(decided),
      final: PLAN_ACTIONS[plan.state].length > 0 ? 'no' : 'yes',
    }),
    t('planDoc.summary.verdicts', {
      programmes: running.length,
      counts: counts.join(language === 'zh' ? '、' : ', '),
    }),
    ...(candidates > 0 ? [t('planDoc.summary.candidates', { count: candidates })] : []),
    ...(suspended > 0 ? [t('planDoc.summary.suspended', { count: suspended })] : []),
    ...(opened.length > 0
      ? [
          t('planwork.opened', {
            count: opened.length,
            places: persons(openedPlaces),
            rest: printSigned(sum(planned) - last - openedPlaces),
          }),
        ]
      : []),
    ...(matching
      ? [
          t('planDoc.summary.matching', {
            year: plan.input.balance.year,
            last: persons(matching.last.matched),
            plan: persons(matching.decided.matched),
            unfilledLast: persons(matching.last.unfilled),
            unfilled: persons(matching.decided.unfilled),
            unmatchedLast: persons(matching.last.unmatched),
            unmatched: persons(matching.decided.unmatched),
          }),
        ]
      : []),
    stands.fields.length > 0
      ? t('planDoc.summary.balance', { shortage: total('shortage'), surplus: total('surplus') })
      : part
        ? t('planwork.lede.levelPart')
        : t('planwork.lede.levelUnknown'),
    ...(overridden > 0 ? [t('planDoc.summary.overridden', { count: overridden })] : []),
    ...(waits > 0 && PLAN_ACTIONS[plan.state].length > 0
      ? [t('planDoc.summary.waits', { count: waits })]
      : []),
    ...(plan.dataKind === 'real' ? [] : [t(`planDoc.kindSentence.${plan.dataKind}`)]),
  ];
}
