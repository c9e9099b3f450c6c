import { missing } from '../../domain/facts/estimate.ts';
import { actionOf } from '../../domain/plan/lifecycle/actionOf.ts';
import { decidedIntake } from '../../domain/plan/lifecycle/decidedIntake.ts';
import type { OverrideEvent } from '../../domain/plan/lifecycle/overrides.ts';
import { standingOf } from '../../domain/plan/model/standingOf.ts';
import type { PlanInput } from '../../domain/plan/planInput.ts';
import type { PlanRow, PlanSolution } from '../../domain/plan/planResult.ts';
import type { PlanColumns, PlanSpecialty } from './planMatrix.model.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanSchool } from './planParts.model.ts';

type Standing = ReadonlyMap<string, OverrideEvent>;

/** The rows of a solution as columns. */
export function describeMatrix(
  { programmes }: PlanInput,
  { rows }: PlanSolution,
  standing: Standing,
): PlanColumns {
  const of = new Map(programmes.map((one) => [one.id, one]));
  const decided = rows.map((row) => decidedIntake(row, standing.get(row.programme)));
  const column = <K extends keyof PlanRow>(name: K) => rows.map((row) => row[name]);
  return {
    programme: column('programme'),
    school: column('school'),
    specialty: column('specialty'),
    standing: rows.map((row) => {
      const programme = of.get(row.programme);
      return programme ? standingOf(programme) : 'running';
    }),
    last: column('last'),
    rule: rows.map(({ rule }) => rule ?? null),
    optimum: rows.map(({ optimum }) => optimum ?? null),
    recommended: column('recommended'),
    decided: decided.map(({ intake }) => intake),
    how: decided.map(({ how }) => how),
    outsideLimits: decided.map(({ outsideLimits }) => outsideLimits),
    low: column('low'),
    high: column('high'),
    feasibleLow: rows.map(({ feasible }) => feasible?.low ?? null),
    feasibleHigh: rows.map(({ feasible }) => feasible?.high ?? null),
    classes: column('classes'),
    verdict: rows.map(actionOf),
    card: rows.map((row) => of.get(row.programme)?.card.colour ?? 'none'),
    stability: column('stability'),
    forced: rows.map(({ forced }) => forced ?? false),
    regret: column('regret'),
    worthOfPlace: column('worthOfPlace'),
  };
}

/** Specialties with their schools taken together, shortest beside others first; those not compared last. */
export function describeSpecialties(
  input: PlanInput,
  solution: PlanSolution,
  standing: Standing,
  names: PlanNames,
): PlanSpecialty[] {
  const gaps = new Map(solution.fields.map(({ field, gapLast }) => [field, gapLast]));
  const relative = new Map(solution.balances?.map(({ specialty, gapLast }) => [specialty, gapLast]));
  // which specialty is shorter than others decides about places; plans of an earlier method know only how many in all
  const byGap = solution.balances ? relative : gaps;
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  const programmes = Map.groupBy(input.programmes, ({ specialty }) => specialty);
  const level = gaps.values().next().value?.level;
  const rank = (code: string) => byGap.get(code)?.value ?? Number.NEGATIVE_INFINITY;
  return [...Map.groupBy(solution.rows, ({ specialty }) => specialty)]
    .map(([code, rows]) => {
      const own = programmes.get(code) ?? [];
      const field = fields.has(code) ? code : null;
      const running = own.filter(({ standing: state }) => state === 'running').length;
      return {
        ...names.specialty(code),
        sectors: (fields.get(field ?? '')?.sectors ?? []).map((one) => ({
          ...names.sector(one.code),
          weight: one.weight,
        })),
        field,
        gap: gaps.get(field ?? '') ?? missing('not_assessable', 0, level),
        relative: relative.get(code) ?? missing('not_assessable', 0, level),
        schools: running,
        shareOfSchools: input.schools.length > 0 ? running / input.schools.length : 0,
        ...sums(rows, standing),
      };
    })
    .toSorted((a, b) => rank(b.code) - rank(a.code) || (a.code < b.code ? -1 : 1));
}

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Schools in pinyin order. */
export function describeSchools(
  input: PlanInput,
  rows: readonly PlanRow[],
  standing: Standing,
): PlanSchool[] {
  const own = Map.groupBy(rows, ({ school }) => school);
  return input.schools
    .map((school) => ({ ...school, ...sums(own.get(school.code) ?? [], standing) }))
    .toSorted((a, b) => pinyin.compare(a.nameZh, b.nameZh));
}

function sums(rows: readonly PlanRow[], standing: Standing) {
  const total = { last: 0, recommended: 0, decided: 0 };
  for (const row of rows) {
    total.last += row.last ?? 0;
    total.recommended += row.recommended ?? 0;
    total.decided += decidedIntake(row, standing.get(row.programme)).intake ?? 0;
  }
  return total;
}
