import { ancestorsOf } from '../../city/ancestorsOf.ts';
import type { CityContext } from '../../city/cityContext.ts';
import type { CityFacts } from '../../city/cityFacts.ts';
import { quarterPeriodsOf } from '../../city/periods.ts';
import type { AssociationForecastRow, IntakePoolRow } from '../../facts/rows.ts';
import { cityIntakePool } from '../../indicators/cityIntakePool.ts';
import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import { wantedAtBalance } from '../balance/specialtiesAtBalance.ts';
import { PLAN_METHOD, type PlanInput, type PlanProgramme } from '../planInput.ts';
import { balanceInput } from './balanceInput.ts';
import { fewCounts } from './fewCounts.ts';
import { fieldsAtBalance } from './fieldsAtBalance.ts';
import { findCandidates } from './findCandidates.ts';
import { intakeBand } from './intakeBand.ts';
import { placedInField } from './placedInField.ts';
import { type PlanContext, planContext } from './planContext.ts';
import { type DrawnField, planField } from './planFields.ts';
import { planLimits } from './planLimits.ts';
import { candidateProgramme, runningProgramme } from './planProgramme.ts';
import { programmeFigures } from './programmeFigures.ts';

/** Everything a plan is made of. */
export interface PlanFacts {
  city: CityFacts;
  /** leavers of junior-secondary school by region and year; empty: not collected */
  pool: readonly IntakePoolRow[];
  associations: readonly AssociationForecastRow[];
}

/** What a plan begins with, and the same with specialties beside those it plans. */
export interface PlanInputs {
  plan: PlanInput;
  /**
   * The plan's input with the specialties of these codes that it does not have, none of which has a programme: what is wanted of
   * them is read beside the others, whose figures stay the same.
   */
  withUntaught: (codes: readonly string[]) => PlanInput;
}

/** {@link planInputsOf}, the plan's alone. */
export function planInputOf(facts: PlanFacts, known?: CityContext): PlanInput {
  return planInputsOf(facts, known).plan;
}

/**
 * The input of the plan for the coming autumn: demand by specialty in the year its entrants graduate, every running
 * programme with what its school can take and what becomes of its entrants, candidates found in the figures, and the
 * edition's limits with the intake band of the pool. The same facts give the same input.
 *
 * @param known what is known of the city's facts already
 * @see method §4 to §6 and §9
 */
export function planInputsOf(
  { city: facts, pool, associations }: PlanFacts,
  known?: CityContext,
): PlanInputs {
  const context = planContext(facts, known);
  const { city, autumn, cohorts } = context;
  const { index, programmes, schools, dataKind, seed } = facts;
  const { settings } = index.edition;
  const { entryLevelShare, registrationCoverage } = settings.demand;
  const open = programmes.filter(({ status }) => status === 'open');
  const taughtAt = Map.groupBy(open, ({ specialty }) => specialty);
  const here = new Set([settings.city, ...ancestorsOf(settings.city, index.regions)]);

  const codes = new Set([
    ...programmes.map(({ specialty }) => specialty),
    ...(city.planDemand()?.bySpecialty.keys() ?? []),
  ]);
  const drawn = new Map(
    [...codes].sort().map((code): [string, DrawnField] => {
      const taught = (taughtAt.get(code) ?? []).map(({ school }) => school);
      return [code, planField(context, code, taught, associations)];
    }),
  );
  const atBalance = fieldsAtBalance(context, [...drawn.values()], (code) => taughtAt.has(code));
  const figuresOf = programmeFigures(context);
  const running = programmes.flatMap((programme) => {
    const { school, specialty, status } = programme;
    const field = drawn.get(specialty);
    if (status === 'closed' || !field) return [];
    return (
      runningProgramme(
        context,
        programme,
        { supply: field.supplyDraws, wanted: atBalance.get(specialty)?.draws ?? new Float64Array(0) },
        figuresOf(school, specialty),
        (area) => here.has(area),
      ) ?? []
    );
  });
  const taken = new Set(running.map(({ id }) => id));
  const candidates = findCandidates(context, atBalance).flatMap((candidate) => {
    if (taken.has(`${candidate.school}/${candidate.specialty}`)) return [];
    return candidateProgramme(context, candidate, figuresOf(candidate.school, candidate.specialty)) ?? [];
  });
  const all = [...running, ...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const taught = new Set(all.map(({ specialty }) => specialty));
  const placedOf = placedInField(context);
  const isFew = fewCounts(city);
  const fields = [...drawn.values()].flatMap(({ field }) =>
    taught.has(field.code) ? [{ ...field, placed: placedOf(field.code), fewCounts: isFew(field.code) }] : [],
  );
  const entryYear = String(autumn + 1);
  const band = intakeBand(poolYears(context, pool, entryYear), entryYear, settings.plan.intakeSlack);

  const input: PlanInput = {
    method: PLAN_METHOD,
    edition: index.edition.id,
    dataKind,
    entryYear,
    asOf: {
      period: quarterPeriodsOf(facts.market).at(-1) ?? '',
      cohort: cohorts.at(-1) ?? null,
      entryYear: autumn > 0 ? String(autumn) : null,
    },
    market: city.coverage(),
    limits: planLimits(
      settings.plan,
      band,
      lastIntakes({ programmes: all }).reduce((so, one) => so + one, 0),
    ),
    calibration: { entryLevelShare, registrationCoverage },
    fields,
    ...balanceInput(context, fields, all),
    programmes: all,
    schools: schoolsOf(schools),
    seed,
  };
  return { plan: { ...input, programmes: asCompared(input) }, withUntaught };

  function withUntaught(asked: readonly string[]): PlanInput {
    const others = asked.filter((code) => !taught.has(code));
    const fieldsOf = others.map(
      (code) => drawn.get(code)?.field ?? planField(context, code, [], associations).field,
    );
    return { ...input, fields: [...fields, ...fieldsOf], ...balanceInput(context, fields, all, others) };
  }
}

function schoolsOf(schools: CityFacts['schools']): PlanInput['schools'] {
  return schools
    .filter(({ kind }) => kind === 'school')
    .map(({ code, nameZh, nameEn, region }) => ({ code, nameZh, nameEn: nameEn ?? '', region }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Candidates with what is wanted of them, and supplied, as the plan compares it with others. */
function asCompared(input: PlanInput): PlanProgramme[] {
  const demand = wantedAtBalance(input);
  const supply = localSupply(input, lastIntakes(input));
  return input.programmes.map((programme) => {
    const { specialty, found } = programme;
    const wanted = demand.get(specialty);
    if (wanted === undefined) return programme;
    const known: Record<string, number> = { demand: wanted, supply: supply.get(specialty) ?? 0 };
    return {
      ...programme,
      found: found.map(({ code, values }) => ({
        code,
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, known[name] ?? value]),
        ),
      })),
    };
  });
}

/**
 * The pool by year with the entrants of all programmes, on the regions that are members when the intake is planned: one
 * that left the city would else change the share. A year that some region or programme left out does not count.
 */
function poolYears({ entries, city }: PlanContext, pool: readonly IntakePoolRow[], entryYear: string) {
  const { index } = city.input;
  const years = cityIntakePool(pool, { ...index, isMember: (region) => index.isMember(region, entryYear) });
  return years.map(({ year, leavers, expected }) => {
    const enrolled = [...entries.values()].flatMap((list) =>
      list.filter((entry) => String(entry.year) === year).map((entry) => entry.enrolled),
    );
    const entrants =
      enrolled.length === 0 || enrolled.includes(null)
        ? null
        : enrolled.reduce<number>((sum, persons) => sum + (persons ?? 0), 0);
    return {
      year,
      leavers: leavers.missing.length > 0 ? null : leavers.persons,
      expected: expected.missing.length > 0 ? null : expected.persons,
      entrants,
    };
  });
}
