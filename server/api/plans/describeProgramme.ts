import { programmeSteps } from '../../domain/plan/explain/programmeSteps.ts';
import { movesOf } from '../../domain/plan/layout/movesOf.ts';
import { actionOf } from '../../domain/plan/lifecycle/actionOf.ts';
import type { DecidedPlan } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { Plan as StoredPlan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { graduationOf } from '../../domain/plan/lifecycle/ledger.ts';
import { standingOf } from '../../domain/plan/model/standingOf.ts';
import type { PlanProgramme as Programme } from '../../domain/plan/planInput.ts';
import type { PlanSolution, PlanRow as Row } from '../../domain/plan/planResult.ts';
import { describeContest } from './describeContest.ts';
import { describeBinding } from './describeLimits.ts';
import { describeOutlook } from './describeOutlook.ts';
import { describeOpinions, describeOverrides } from './describePlan.ts';
import { describeReason } from './describeReason.ts';
import { describeRules } from './describeRules.ts';
import { describeBreach, describeCellLimits } from './describeStanding.ts';
import { describeTakeUp } from './describeTakeUp.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanProgramme, PlanRow } from './planProgramme.model.ts';
import { verdictWords } from './verdictWords.ts';

/** One row of a plan in the API's terms. @param programme its input */
export function describeRow(row: Row, programme: Programme, stands: DecidedPlan, names: PlanNames): PlanRow {
  const of = stands.of.get(row.programme);
  const {
    feasible: _,
    partners,
    reasons,
    school,
    specialty,
    rule,
    optimum,
    forced,
    untried,
    ...figures
  } = row;
  return {
    ...figures,
    verdict: actionOf(row),
    rule: rule ?? null,
    optimum: optimum ?? null,
    forced: forced ?? false,
    untried: untried ?? false,
    school: names.school(school),
    specialty: names.specialty(specialty),
    standing: standingOf(programme),
    feasible: of?.feasible ?? [],
    likely: of?.likely ?? [],
    partners: partners.map(names.school),
    decided: of?.intake ?? null,
    counted: of?.counted ?? null,
    how: of?.how ?? 'open',
    decidedVerdict: of?.verdict ?? row.verdict,
    outsideLimits: (of?.breaches.length ?? 0) > 0,
    revision: of?.deciding.revision ?? 0,
    reasons: reasons.map((one) => describeReason(one, names)),
    card: programme.card,
  };
}

/** Everything a plan knows of one programme. */
export function describeProgramme(
  plan: StoredPlan,
  solution: PlanSolution,
  stands: DecidedPlan,
  row: Row,
  programme: Programme,
  names: PlanNames,
): PlanProgramme {
  const { length, onRoll, places, teachers, workshopHours, index, outcomeRate, graduates } = programme;
  const of = stands.of.get(row.programme);
  const near = new Set([null, row.programme, row.school, row.specialty]);
  const moves = movesOf(plan.input, solution.rows);
  return {
    plan: plan.id,
    sentenceZh: verdictWords(row, standingOf(programme), moves, names, 'zh'),
    sentenceEn: verdictWords(row, standingOf(programme), moves, names, 'en'),
    ...describeRow(row, programme, stands, names),
    length,
    cohort: graduationOf(plan.entryYear, length),
    onRoll,
    places,
    teachers,
    workshopHours,
    yield: programme.yield,
    index,
    outcomeRate,
    graduates,
    found: programme.found.map((one) => describeReason(one, names)),
    rules: describeRules(programme, names),
    takeUp: describeTakeUp(solution, row.specialty, names),
    outlook: describeOutlook(plan.input, stands, programme, names),
    pipeline: programmeSteps(plan.input, programme, of?.counted || (row.last ?? 0)),
    limits: describeBinding(
      solution.binding.filter(({ of }) => near.has(of)),
      names,
    ),
    breaches: (of?.breaches ?? []).map((one) => describeBreach(one, names)),
    cellLimits: of ? describeCellLimits(of) : [],
    contest: describeContest(plan, solution, row, names),
    within: of?.within ?? null,
    overrides: describeOverrides(plan).filter((one) => one.programme === row.programme),
    opinions: describeOpinions(plan, names).filter(
      (one) => one.programme === row.programme || (one.programme === null && one.school.code === row.school),
    ),
  };
}
