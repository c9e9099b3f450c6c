import { planNotes } from '../../domain/plan/explain/planNotes.ts';
import { movesOf } from '../../domain/plan/layout/movesOf.ts';
import { decidedIntake } from '../../domain/plan/lifecycle/decidedIntake.ts';
import { decidedMatching } from '../../domain/plan/lifecycle/decidedMatching.ts';
import type { Plan as StoredPlan } from '../../domain/plan/lifecycle/keptPlan.ts';
import { ledger } from '../../domain/plan/lifecycle/ledger.ts';
import { standingOpinions } from '../../domain/plan/lifecycle/opinions.ts';
import { standingOverrides } from '../../domain/plan/lifecycle/overrides.ts';
import { whyNotSolve } from '../../domain/plan/lifecycle/whyNotSolve.ts';
import type { PlanSolution } from '../../domain/plan/planResult.ts';
import { describeHead } from './describeHead.ts';
import { describeBinding, describeInfeasible, describeSettings } from './describeLimits.ts';
import { describeMatrix, describeSchools, describeSpecialties } from './describeMatrix.ts';
import { describeReason } from './describeReason.ts';
import type { Plan } from './plan.model.ts';
import type { PlanLedgerRow, PlanOpinion, PlanOverride } from './planDecisions.model.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanField } from './planParts.model.ts';
import { planTotals } from './planTotals.ts';

/** What an infeasible plan has instead of a solution: nothing in every list. */
const NOTHING: PlanSolution = {
  inputHash: '',
  objective: 0,
  bound: 0,
  gap: 0,
  provisional: false,
  redraws: 0,
  holdObjective: null,
  rows: [],
  fields: [],
  binding: [],
  entrants: 0,
  cost: 0,
};

/** A plan in the API's terms. */
export function describePlan(plan: StoredPlan, names: PlanNames): Plan {
  const { input, outcome } = plan;
  const infeasible = 'infeasible' in outcome ? outcome : null;
  const solution = 'infeasible' in outcome ? NOTHING : outcome;
  const standing = standingOverrides(plan.overrides);
  const solvable = whyNotSolve(input) === null;
  const file = (format: string) => `/data/${plan.id}.${format}`;
  return {
    ...describeHead(plan),
    method: input.method ?? null,
    solvable,
    notes: solvable && !infeasible ? planNotes(input, solution).map((one) => describeReason(one, names)) : [],
    asOf: input.asOf,
    settings: describeSettings(input),
    totals: infeasible ? null : planTotals(solution, standing, decidedMatching(input, solution, standing)),
    infeasible: infeasible && describeInfeasible(infeasible, names),
    schools: describeSchools(input, solution.rows, standing),
    specialties: describeSpecialties(input, solution, standing, names),
    matrix: describeMatrix(input, solution, standing),
    transfers: movesOf(
      input,
      solution.rows,
      (row) => decidedIntake(row, standing.get(row.programme)).intake ?? row.recommended,
    ),
    fields: describeFields(plan, solution, names),
    binding: describeBinding(solution.binding, names),
    opinions: describeOpinions(plan, names),
    overrides: describeOverrides(plan),
    ledger: describeLedger(plan, solution, names),
    files: { docx: file('docx'), xlsx: file('xlsx'), csv: file('csv'), json: file('json') },
  };
}

/** What places go by: beside other specialties, where that is known. */
function gapOf({ relative, gapLast }: PlanField): number {
  return (relative?.gapLast ?? gapLast).value ?? Number.NEGATIVE_INFINITY;
}

/** Fields with their balance, largest gap first. */
function describeFields({ input }: StoredPlan, solution: PlanSolution, names: PlanNames): PlanField[] {
  const balances = new Map(solution.fields.map((one) => [one.field, one]));
  const relative = new Map(solution.balances?.map((one) => [one.specialty, one]));
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
          relative: relative.get(code) ?? null,
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
    school: names.school(one.school),
    stands: standing.has(one.number),
  }));
}

/** Overrides in the order they came. */
export function describeOverrides({ overrides }: StoredPlan): PlanOverride[] {
  const standing = standingOverrides(overrides);
  return overrides.map((one) => ({ ...one, stands: standing.get(one.programme)?.number === one.number }));
}

function describeLedger(plan: StoredPlan, solution: PlanSolution, names: PlanNames): PlanLedgerRow[] {
  return ledger(plan.input, solution, plan.overrides, plan.evaluation).map((row) => ({
    ...row,
    school: names.school(row.school),
    specialty: names.specialty(row.specialty),
  }));
}
