import type { Estimate } from '../../domain/facts/estimate.ts';
import type { BesideOthers } from '../../domain/guidance/besideOthers.ts';
import { missingBalance } from '../../domain/plan/balance/missingBalance.ts';
import { toldOf } from '../../domain/plan/balance/toldOf.ts';
import { actionOf } from '../../domain/plan/lifecycle/actionOf.ts';
import { recommendedCount } from '../../domain/plan/lifecycle/decidedIntake.ts';
import type { DecidedPlan, DecidedRow } from '../../domain/plan/lifecycle/decidedPlan.ts';
import { standingOf } from '../../domain/plan/model/standingOf.ts';
import type { PlanField, PlanInput } from '../../domain/plan/planInput.ts';
import type { PlanRow, PlanSolution } from '../../domain/plan/planResult.ts';
import { describeBreach } from './describeStanding.ts';
import type { PlanColumns, PlanSpecialty } from './planMatrix.model.ts';
import type { PlanNames } from './planNames.ts';
import type { PlanSchool } from './planParts.model.ts';

/** The rows of a solution as columns. */
export function describeMatrix(
  { programmes }: PlanInput,
  { rows }: PlanSolution,
  stands: DecidedPlan,
  names: PlanNames,
): PlanColumns {
  const of = new Map(programmes.map((one) => [one.id, one]));
  const ofRow = <T>(read: (of: DecidedRow) => T) => stands.rows.map(read);
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
    decided: ofRow(({ intake }) => intake),
    counted: ofRow(({ counted }) => counted),
    how: ofRow(({ how }) => how),
    decidedVerdict: ofRow(({ verdict }) => verdict),
    outsideLimits: ofRow(({ breaches }) => breaches.length > 0),
    blocked: ofRow(({ breaches }) => breaches.some(({ relaxed }) => !relaxed)),
    breaches: ofRow(({ breaches }) => breaches.map((one) => describeBreach(one, names))),
    contested: ofRow(({ deciding }) => deciding.contested.length > 0),
    sentBack: ofRow(({ deciding }) => deciding.standing?.action === 'send_back'),
    low: column('low'),
    high: column('high'),
    feasible: ofRow(({ feasible }) => feasible),
    classes: column('classes'),
    verdict: rows.map(actionOf),
    card: rows.map((row) => of.get(row.programme)?.card.colour ?? 'none'),
    stability: column('stability'),
    forced: rows.map(({ forced }) => forced ?? false),
    untried: rows.map(({ untried }) => untried ?? false),
    regret: column('regret'),
    worthOfPlace: column('worthOfPlace'),
  };
}

/** Specialties with their schools taken together, shortest beside others first; those not compared last. */
export function describeSpecialties(
  input: PlanInput,
  solution: PlanSolution,
  stands: DecidedPlan,
  names: PlanNames,
): PlanSpecialty[] {
  const gaps = new Map(solution.fields.map(({ field, gapLast }) => [field, gapLast]));
  const balances = new Map(solution.balances?.map((one) => [one.specialty, one]));
  const relative = new Map(solution.balances?.map(({ specialty, gapLast }) => [specialty, gapLast]));
  const planned = plannedGaps(solution);
  const decided = plannedGaps(stands);
  // which specialty is shorter than others decides about places; plans of an earlier method know only how many in all
  const byGap = solution.balances ? relative : gaps;
  const fields = new Map(input.fields.map((field) => [field.code, field]));
  const programmes = Map.groupBy(input.programmes, ({ specialty }) => specialty);
  const none = missingBalance(input, gaps.values().next().value?.level);
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
        gap: gaps.get(field ?? '') ?? none,
        relative: relative.get(code) ?? none,
        told: balances.get(code)?.told ?? null,
        toldDecided: toldDecided(fields.get(code), decided.get(code), balances.get(code)?.wantedHigh),
        schools: running,
        shareOfSchools: input.schools.length > 0 ? running / input.schools.length : 0,
        gapPlan: planned.get(code) ?? none,
        gapDecided: decided.get(code) ?? none,
        ...sums(rows, stands),
      };
    })
    .toSorted((a, b) => rank(b.code) - rank(a.code) || (a.code < b.code ? -1 : 1));
}

const pinyin = new Intl.Collator('zh-Hans-CN-u-co-pinyin');

/** Schools in pinyin order. */
export function describeSchools(
  input: PlanInput,
  rows: readonly PlanRow[],
  stands: DecidedPlan,
): PlanSchool[] {
  const own = Map.groupBy(rows, ({ school }) => school);
  return input.schools
    .map((school) => ({ ...school, ...sums(own.get(school.code) ?? [], stands) }))
    .toSorted((a, b) => pinyin.compare(a.nameZh, b.nameZh));
}

/** Gaps with the places of a plan: beside other specialties, in all where no more is known. */
function plannedGaps({ balances, fields }: Pick<PlanSolution, 'balances' | 'fields'>) {
  return new Map(
    balances
      ? balances.map(({ specialty, gapPlan }) => [specialty, gapPlan])
      : fields.map(({ field, gapPlan }) => [field, gapPlan]),
  );
}

/** @param gap beside other specialties, @param wantedHigh upper bound of demand there, persons */
function toldDecided(
  field: PlanField | undefined,
  gap: Estimate | undefined,
  wantedHigh: number | null | undefined,
): BesideOthers | null {
  return field && gap ? toldOf(field, gap, wantedHigh) : null;
}

function sums(rows: readonly PlanRow[], stands: DecidedPlan) {
  const total = { last: 0, recommended: 0, decided: 0 };
  for (const row of rows) {
    total.last += row.last ?? 0;
    total.recommended += recommendedCount(row) ?? 0;
    total.decided += stands.of.get(row.programme)?.counted ?? 0;
  }
  return total;
}
