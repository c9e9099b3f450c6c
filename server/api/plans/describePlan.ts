import { isTypedName } from '../../domain/access/typedName.ts';
import { planNotes } from '../../domain/plan/explain/planNotes.ts';
import type { DecidedPlan } from '../../domain/plan/lifecycle/decidedPlan.ts';
import type { Plan as StoredPlan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { ledger } from '../../domain/plan/lifecycle/ledger.ts';
import { standingOpinions } from '../../domain/plan/lifecycle/opinions.ts';
import { decidingOf } from '../../domain/plan/lifecycle/overrides.ts';
import { planRevision } from '../../domain/plan/lifecycle/planRevision.ts';
import { silentSchools } from '../../domain/plan/lifecycle/unanswered.ts';
import { whyNotSolve } from '../../domain/plan/lifecycle/whyNotSolve.ts';
import type { PlanSolution, SpecialtyBalance } from '../../domain/plan/planResult.ts';
import { describeHead } from './describeHead.ts';
import { describeBinding, describeInfeasible, describeSettings } from './describeLimits.ts';
import { describeMatrix, describeSchools, describeSpecialties } from './describeMatrix.ts';
import { describeReason } from './describeReason.ts';
import { describeBlockers, describeBreach } from './describeStanding.ts';
import type { Plan } from './plan.model.ts';
import type { PlanLedgerRow, PlanOpinion, PlanOverride } from './planDecisions.model.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanField } from './planParts.model.ts';
import { planTotals } from './planTotals.ts';
import { standsOf } from './standsOf.ts';

/** A plan in the API's terms. */
export function describePlan(
  plan: StoredPlan,
  names: PlanNames,
): Omit<Plan, 'anotherDecides' | 'unanswered'> {
  const { input, outcome } = plan;
  const infeasible = 'infeasible' in outcome ? outcome : null;
  const { solution, stands } = standsOf(plan);
  const solvable = whyNotSolve(input) === null;
  const file = (format: string) => `/data/${plan.id}.${format}`;
  return {
    ...describeHead(plan),
    revision: planRevision(plan),
    decidedReason: plan.decidedReason,
    decidedWithout: plan.decidedReason === null ? [] : silentSchools(plan).map((code) => names.school(code)),
    changed: stands.changed.size,
    blockers: describeBlockers(stands, solution, names),
    together: stands.together.map((one) => describeBreach(one, names)),
    method: input.method ?? null,
    solvable,
    notes:
      solvable && !infeasible
        ? planNotes(input, solution, stands).map((one) => describeReason(one, names))
        : [],
    asOf: input.asOf,
    settings: describeSettings(input),
    totals: infeasible ? null : planTotals(input, solution, stands),
    infeasible: infeasible && describeInfeasible(infeasible, names),
    schools: describeSchools(input, solution.rows, stands),
    specialties: describeSpecialties(input, solution, stands, names),
    matrix: describeMatrix(input, solution, stands, names),
    transfers: stands.moves,
    fields: describeFields(plan, stands, names),
    binding: describeBinding(solution.binding, names),
    opinions: describeOpinions(plan, names),
    overrides: describeOverrides(plan),
    ledger: describeLedger(plan, solution, stands, names),
    files: { docx: file('docx'), xlsx: file('xlsx'), csv: file('csv'), json: file('json') },
  };
}

/** What places go by: beside other specialties, where that is known. */
function gapOf({ relative, gapLast }: PlanField): number {
  return (relative?.gapLast ?? gapLast).value ?? Number.NEGATIVE_INFINITY;
}

/** Fields with their balance as decided, largest gap first. */
function describeFields({ input }: StoredPlan, stands: DecidedPlan, names: PlanNames): PlanField[] {
  const balances = new Map(stands.fields.map((one) => [one.field, one]));
  const relative = new Map(stands.balances?.map((one) => [one.specialty, one]));
  return input.fields
    .flatMap((field) => {
      const balance = balances.get(field.code);
      if (!balance) return [];
      const {
        code,
        nameZh,
        nameEn,
        graduationYear,
        demand,
        otherInflow,
        method,
        relativeError,
        supply,
        associations,
      } = field;
      const { gapLast, gapPlan, supplyLast, supplyPlan, shortage, surplus } = balance;
      return [
        {
          code,
          nameZh,
          nameEn,
          sectors: field.sectors.map((one) => ({ ...names.sector(one.code), weight: one.weight })),
          graduationYear,
          demand,
          otherInflow,
          relative: relativeOf(relative.get(code)),
          gapLast,
          gapPlan,
          supplyLast,
          supplyPlan,
          shortage,
          surplus,
          method,
          relativeError,
          demandFrom: field.demandFrom.map(({ occupation, persons }) => ({
            ...names.occupation(occupation),
            persons,
          })),
          supply,
          associations,
        },
      ];
    })
    .toSorted((a, b) => gapOf(b) - gapOf(a));
}

/** Opinions in the order they came. */
export function describeOpinions({ opinions }: StoredPlan, names: PlanNames): PlanOpinion[] {
  const standing = new Set(standingOpinions(opinions).map(({ number }) => number));
  return opinions.map((one) => ({
    ...one,
    typed: isTypedName(one.by, one.account),
    school: names.school(one.school),
    stands: standing.has(one.number),
  }));
}

/** Overrides in the order they came. */
export function describeOverrides({ overrides }: StoredPlan): PlanOverride[] {
  const deciding = decidingOf(overrides);
  return overrides.map((one) => {
    const { standing, contested = [] } = deciding.get(one.programme) ?? {};
    return {
      ...one,
      typed: isTypedName(one.by, one.account),
      stands: standing?.number === one.number,
      contested: contested.includes(one),
    };
  });
}

function describeLedger(
  plan: StoredPlan,
  solution: PlanSolution,
  stands: DecidedPlan,
  names: PlanNames,
): PlanLedgerRow[] {
  return ledger(plan.input, solution, stands, plan.evaluation).map((row) => ({
    ...row,
    typed: isTypedName(row.by, row.account),
    school: names.school(row.school),
    specialty: names.specialty(row.specialty),
  }));
}

/** A plan solved before it was kept does not know what is told. */
function relativeOf(of: SpecialtyBalance | undefined): PlanField['relative'] {
  return of ? { ...of, told: of.told ?? null } : null;
}
