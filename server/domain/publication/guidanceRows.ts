import type { CityContext } from '../city/cityContext.ts';
import { latestAutumn, studyYears } from '../city/graduationYears.ts';
import { partOfCity } from '../city/marketCoverage.ts';
import { supplyRates } from '../city/supplyRates.ts';
import { type Estimate, missing } from '../facts/estimate.ts';
import type { ProgrammeRow } from '../facts/rows.ts';
import type { Composition } from '../guidance/composition.ts';
import { graduationDemand } from '../guidance/graduationDemand.ts';
import { type GuidanceInput, type GuidanceSupply, guidance, guidanceSupply } from '../guidance/guidance.ts';
import { lastIntakes } from '../plan/balance/localSupply.ts';
import { specialtiesAtBalance } from '../plan/balance/specialtiesAtBalance.ts';
import { nextCohort } from '../plan/gaps/levelGaps.ts';
import { type PlanInputs, planInputsOf } from '../plan/input/planInputOf.ts';
import { ratesOfProgrammes } from '../plan/input/ratesOfProgrammes.ts';
import type { PlanInput } from '../plan/planInput.ts';
import type { GuidanceRow, PlacementTable, SupplyDemandTable } from './types.ts';

/**
 * Guidance for every specialty that is taught, and for those not taught that at balance want what a smallest class supplies;
 * by code. It speaks of those who enter in the coming autumn if intakes stay as they were. Which are short beside others, how many
 * there will be and how many be wanted in all is what a plan made today would say, by its own figures.
 *
 * @param market the specialty table of the latest period, @param placement that of the latest cohort; undefined: none
 * @param today inputs of such a plan
 */
export function guidanceRows(
  context: CityContext,
  market: SupplyDemandTable | undefined,
  placement: PlacementTable | undefined,
  today: PlanInputs = planToday(context),
): GuidanceRow[] {
  const { index, seed } = context.input;
  const { settings } = index.edition;
  const { plan } = today;
  const balance = context.balance();
  const part = partOfCity(context.coverage());
  const inputs = guidanceInputs(context, plan, market, placement).filter(
    (one) => one.schools.length > 0 || balance?.specialty(codeOf(one), Number(one.graduationYear)),
  );
  const supplies = new Map(inputs.map((one) => [codeOf(one), guidanceSupply(one, settings, { seed })]));
  const composed = balance ? compositions(today, inputs, supplies) : null;
  const levels = nextCohort(plan, lastIntakes(plan));
  return inputs.flatMap((one) => {
    const composition = composed?.get(codeOf(one)) ?? null;
    // Only what could fill a class is worth a row of its own.
    if (one.schools.length === 0 && !fillsClass(composition)) return [];
    const supplied = supplies.get(codeOf(one)) as GuidanceSupply;
    const level = one.schools.length > 0 ? levels.get(codeOf(one)) : undefined;
    return [guidance(one, supplied, composition, settings, { seed, level, part })];
  });
}

/** What a plan made of a city's facts today would begin with. */
export function planToday(context: CityContext): PlanInputs {
  return planInputsOf({ city: context.input, pool: [], associations: [] }, context);
}

function fillsClass(composition: Composition | null): boolean {
  const { demand, supply } = composition ?? {};
  return (demand?.value ?? 0) >= (supply?.value ?? Number.POSITIVE_INFINITY);
}

/**
 * Of every specialty what the plan reckons with, and of what it does not have the same beside it: its figures do not change by
 * what is compared with them, so that those of one are kept.
 */
function compositions(
  { plan, withUntaught }: PlanInputs,
  inputs: readonly GuidanceInput[],
  supplies: ReadonlyMap<string, GuidanceSupply>,
): Map<string, Composition> {
  const unknown = new Map(
    inputs.flatMap((one): [string, Estimate][] => {
      const supply = supplies.get(codeOf(one))?.supplied.supply;
      return one.schools.length > 0 && supply?.value === null ? [[codeOf(one), supply]] : [];
    }),
  );
  const others = specialtiesAtBalance(withUntaught(inputs.map(codeOf)), unknown);
  return new Map([...others, ...specialtiesAtBalance(plan)]);
}

function codeOf({ key }: GuidanceInput): string {
  return key.specialty as string;
}

/** Every specialty that is taught, or that occupations on record lead to. */
function guidanceInputs(
  context: CityContext,
  plan: PlanInput,
  market: SupplyDemandTable | undefined,
  placement: PlacementTable | undefined,
): GuidanceInput[] {
  const { input } = context;
  const { index } = input;
  const open = Map.groupBy(
    input.programmes.filter((programme) => programme.status === 'open'),
    (programme) => programme.specialty,
  );
  const demand = context.demand();
  const rates = supplyRates(context);
  const ratios = new Map(market?.rows.map((row) => [row.key.specialty, row]));
  const indices = new Map(placement?.rows.map((row) => [row.key.specialty, row.figures.index]));
  const autumn = latestAutumn(context);
  // without an intake or a quarter on record nobody knows of which year to speak
  if (autumn === 0) return [];
  const wanted = [...(context.balance()?.recent.keys() ?? [])].flatMap((occupation) =>
    index.specialtiesOfOccupation(occupation).map(({ code }) => code),
  );
  return [...new Set([...open.keys(), ...wanted])].sort().map((code): GuidanceInput => {
    const entry = index.specialties.get(code);
    const programmes = open.get(code) ?? [];
    const length = studyYears(context, code);
    const graduationYear = autumn + 1 + length;
    const tallies = rates.tallies(code);
    return {
      key: { specialty: code },
      nameZh: entry?.nameZh ?? code,
      nameEn: entry?.nameEn ?? '',
      schools: programmes.map((programme) => programme.school).sort(),
      entryYear: String(autumn + 1),
      graduationYear: String(graduationYear),
      ...intakeOf(context, programmes, autumn),
      demand: graduationDemand(demand?.bySpecialty.get(code), graduationYear),
      rates: {
        tallies,
        priors: rates.priors(code),
        outlook: rates.outlook(code, graduationYear),
        rho: rates.rho,
        posteriors: ratesOfProgrammes(plan, code),
      },
      graduates: tallies.furtherStudy.n,
      index: indices.get(code) ?? missing('not_collected', 0, 0.9),
      ratio: ratios.get(code)?.ratio ?? missing('not_collected'),
      direction: ratios.get(code)?.direction ?? null,
      capacity: { length, places: sumOf(programmes, 'places'), teachers: sumOf(programmes, 'teachers') },
    };
  });
}

/** What the schools that handed in the latest autumn enrolled together; null when none did. Earlier autumns do not stand in. */
function intakeOf(
  context: CityContext,
  programmes: readonly ProgrammeRow[],
  autumn: number,
): Pick<GuidanceInput, 'lastIntake' | 'schoolsReporting'> {
  const known = programmes.flatMap(({ school, specialty }) => {
    const intake = context.programmeIntake(school, specialty);
    return intake && Number(intake.year) === autumn ? [intake.persons] : [];
  });
  const lastIntake = known.length === 0 ? null : known.reduce((sum, persons) => sum + persons, 0);
  return { lastIntake, schoolsReporting: known.length };
}

/** Sum of what every school stated; null as soon as one did not: the limit is then not known. */
function sumOf(programmes: readonly ProgrammeRow[], field: 'places' | 'teachers'): number | null {
  const stated = programmes.map((programme) => programme[field]).filter((value) => value !== null);
  if (stated.length === 0 || stated.length < programmes.length) return null;
  return stated.reduce((sum, value) => sum + value, 0);
}
