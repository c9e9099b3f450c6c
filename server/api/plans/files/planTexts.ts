import { cityDay } from '@gongxu/messages/cityDay';
import { recommendedCount } from '../../../domain/plan/lifecycle/decidedIntake.ts';
import { silentSchools } from '../../../domain/plan/lifecycle/unanswered.ts';
import { standingOf } from '../../../domain/plan/model/standingOf.ts';
import { csvText } from '../../../files/csvText.ts';
import type { PlanReport } from './planReport.ts';
import { programmeSheet } from './planSheets.ts';

/** The programmes of a plan as CSV, with a first line that says which plan it is and which limits its numbers break together. */
export function planCsv(report: PlanReport): string {
  const { plan, title, t, broken, language } = report;
  const { head, rows } = programmeSheet(report);
  const line = t('planDoc.line', { id: plan.id, hash: plan.inputHash, date: cityDay(plan.madeAt) });
  const mark = language === 'zh' ? '：' : ': ';
  const exceeded = broken.map((sentence) => `${t('head.broken')}${mark}${sentence}`);
  // one line, whatever somebody wrote as a reason
  const comment = [`${title} ${line}`, ...exceeded].join(' · ').replaceAll(/\s+/g, ' ');
  return csvText([head, ...rows], comment);
}

/** The contract's form of a plan: what was computed, and what people decided about it. */
export function planJson({ plan, solution, stands, rows, notes, matching, broken }: PlanReport) {
  const { id, entryYear, edition, dataKind, state, inputHash, madeAt, decidedAt, input } = plan;
  const recommended = rows.reduce((so, row) => so + (recommendedCount(row) ?? 0), 0);
  return {
    plan: id,
    year: entryYear,
    edition,
    dataKind,
    state,
    method: input.method ?? null,
    asOf: input.asOf,
    sum: stands.entrants,
    sumRecommended: recommended,
    half: input.limits.half ?? null,
    notes,
    entrants: {
      last: rows.reduce((so, { last }) => so + (last ?? 0), 0),
      recommended,
      decided: stands.entrants,
    },
    matching,
    broken,
    gap: solution?.gap ?? null,
    bound: solution?.bound ?? null,
    inputHash,
    madeAt,
    decidedAt,
    decidedReason: plan.decidedReason,
    decidedWithout: plan.decidedReason === null ? [] : silentSchools(plan),
    infeasible: 'infeasible' in plan.outcome ? plan.outcome : null,
    rows: rows.map((row) => ({
      school: row.school,
      specialty: row.specialty,
      standing: standingOf(row.input),
      last: row.last,
      rule: row.rule ?? null,
      optimum: row.optimum ?? null,
      recommended: row.recommended,
      low: row.low,
      high: row.high,
      likely: row.decided.likely,
      feasible: row.decided.feasible,
      decided: row.decided.intake,
      counted: row.decided.counted,
      how: row.decided.how,
      verdict: row.decided.verdict,
      verdictName: row.verdictName,
      recommendedVerdict: row.verdict,
      recommendedVerdictName: row.recommendedName,
      because: row.because,
      broken: row.broken,
      stability: row.stability,
      forced: row.forced ?? false,
      untried: row.untried ?? false,
      regret: row.regret,
      worthOfPlace: row.worthOfPlace,
      classes: row.classes,
      sentence: row.decidedSentence,
      recommendedSentence: row.verdictSentence,
      evidence: row.evidence,
      rules: row.rules.map(({ citation, sentence, finding, source }) => ({
        ...citation,
        sentence,
        finding,
        source,
      })),
      reasons: row.reasons.map((reason, at) => ({ ...reason, sentence: row.sentences[at] ?? '' })),
    })),
    fields: stands.fields,
    balances: stands.balances ?? [],
    flows: solution?.flows ?? [],
    wanted: solution?.wanted ?? [],
    binding: solution?.binding ?? [],
    limits: input.limits,
    opinions: plan.opinions,
    overrides: plan.overrides,
    relaxations: plan.relaxations,
  };
}
