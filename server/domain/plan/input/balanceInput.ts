import { balanceFactor } from '../../city/cityBalance.ts';
import type { CityBalance } from '../../city/cityContext.ts';
import { DRAWS as FORECAST_DRAWS } from '../../forecast/forecastGroups.ts';
import { SEASONS } from '../../forecast/seasonalIndices.ts';
import { capacityWeights } from '../../indicators/capacityWeights.ts';
import { lastIntakes, localSupply } from '../balance/localSupply.ts';
import type { PlanField, PlanInput, PlanOccupation, PlanPair, PlanProgramme } from '../planInput.ts';
import type { PlanContext } from './planContext.ts';

/** Draws that a probability is read from. */
const DRAWS = 1000;

/**
 * What a plan weighs: the occupations that its specialties lead to, with what is wanted of each at balance in the year in
 * which most of the entrants graduate. k_b = Σ_s S_s(x⁰) ÷ Σ_o V̄_o, over occupations that some programme leads to.
 *
 * Vacancies count as far as the crosswalk gives them to specialties of the plan: what it leaves unallocated asks for no such
 * training, and rule, optimum and the demand that pages print must speak of one demand.
 *
 * @param also specialties without a programme that are compared with those of the plan
 * @see method §4, "Level and composition are two questions"
 */
export function balanceInput(
  context: PlanContext,
  fields: readonly PlanField[],
  programmes: readonly PlanProgramme[],
  also: readonly string[] = [],
): Pick<PlanInput, 'occupations' | 'pairs' | 'balance'> {
  const { index } = context.city.input;
  const { settings } = index.edition;
  const { pairs, allotted } = pairsOf(
    context,
    new Set([...programmes.map(({ specialty }) => specialty), ...also]),
  );
  const codes = [...allotted.keys()].sort();
  const part = (code: string) => allotted.get(code) ?? 0;
  const year = graduationYear(fields, programmes);
  const city = context.city.balance();
  const k = balanceFactor(
    suppliedBy(fields, programmes, pairs),
    codes.map((code) => part(code) * (city?.recent.get(code) ?? 0)),
  );
  return {
    occupations: codes.map((code) => {
      const entry = index.occupations.get(code);
      return {
        code,
        nameZh: entry?.nameZh ?? code,
        nameEn: entry?.nameEn ?? '',
        sectors: index.sectorsOfOccupation(code).map((one) => ({ code: one.code, weight: one.weight })),
        allotted: part(code),
        ...(city ? wantedOf(context, city, { code, year, k, part: part(code) }) : NOT_COLLECTED),
      };
    }),
    pairs,
    balance: {
      k,
      spread: settings.demand.spread,
      scenarios: settings.plan.scenarios,
      draws: DRAWS,
      year,
      ...(city && { basis: city.basis, unserved: unservedShare(city, allotted) }),
    },
  };
}

/** Share of the vacancies that are allotted to no specialty of the plan, 0–1. */
function unservedShare({ recent }: CityBalance, allotted: ReadonlyMap<string, number>): number {
  const all = [...recent.values()].reduce((so, one) => so + one, 0);
  const served = [...allotted].reduce((so, [code, part]) => so + part * (recent.get(code) ?? 0), 0);
  return all > 0 ? Math.max(0, rounded(1 - served / all)) : 0;
}

type Wanted = Pick<PlanOccupation, 'vacancies' | 'wanted' | 'futures'>;

const NOT_COLLECTED: Wanted = { vacancies: null, wanted: null, futures: [1] };

/** What is wanted of one occupation; of a stock of vacancies nothing is forecast, and its mean stands in. */
function wantedOf(
  { city }: PlanContext,
  { basis, recent }: CityBalance,
  { code, year, k, part }: { code: string; year: string; k: number | null; part: number },
): Wanted {
  const demand = basis === 'flow' ? city.planDemand() : null;
  const quarterly = demand?.longer.get(code);
  const all = quarterly === undefined ? (recent.get(code) ?? null) : SEASONS * quarterly;
  const vacancies = all === null ? null : part * all;
  const years = demand?.vacancies.get(code) ?? [];
  const ahead = years.find((one) => String(one.year) === year) ?? years.at(-1);
  const central = ahead?.value ?? (basis === 'stock' ? (recent.get(code) ?? null) : null);
  if (k === null || central === null) return { vacancies, wanted: null, futures: [1] };
  // the joint scenarios of a plan stand behind the draws that figures are printed from
  const futures = [...(ahead?.futures.subarray(FORECAST_DRAWS) ?? [])];
  // a forecast of none at all, some of whose futures want somebody: their mean is what is wanted
  const base = central > 0 ? central : futures.reduce((so, one) => so + one, 0) / (futures.length || 1);
  return {
    vacancies,
    wanted: k * part * base,
    futures: futures.length > 0 && base > 0 ? futures.map((one) => rounded(one / base)) : [1],
  };
}

/** Graduates of specialties that lead to some occupation, if every intake stays, persons. */
function suppliedBy(
  fields: readonly PlanField[],
  programmes: readonly PlanProgramme[],
  pairs: readonly PlanPair[],
): number {
  const leads = new Set(pairs.map(({ specialty }) => specialty));
  const supply = localSupply({ fields, programmes }, lastIntakes({ programmes }));
  return [...supply].reduce((so, [code, persons]) => so + (leads.has(code) ? persons : 0), 0);
}

/** Every occupation that a specialty of the plan leads to, divided by reference capacities; and the share of it allotted to them. */
function pairsOf({ city }: PlanContext, planned: ReadonlySet<string>) {
  const { index } = city.input;
  const sharesOf = capacityWeights(index.specialtiesOfOccupation, city.referenceCapacity);
  const occupations = new Set(
    [...planned].flatMap((code) => index.occupationsOfSpecialty(code).map((one) => one.code)),
  );
  const allotted = new Map<string, number>();
  const pairs = [...occupations].sort().flatMap((occupation) => {
    const shares = new Map(sharesOf(occupation).map(({ code, weight }) => [code, weight]));
    const leading = index
      .specialtiesOfOccupation(occupation)
      .filter(({ code, weight }) => planned.has(code) && weight > 0);
    const all = leading.reduce((so, { code }) => so + (shares.get(code) ?? 0), 0);
    allotted.set(occupation, Math.min(1, all));
    return leading
      .map(
        ({ code, weight }): PlanPair => ({
          specialty: code,
          occupation,
          relevance: weight,
          share: all > 0 ? (shares.get(code) ?? 0) / all : 0,
        }),
      )
      .sort((a, b) => (a.specialty < b.specialty ? -1 : 1));
  });
  return { pairs, allotted };
}

/** The year in which most of the entrants graduate. */
function graduationYear(fields: readonly PlanField[], programmes: readonly PlanProgramme[]): string {
  const yearOf = new Map(fields.map((field) => [field.code, field.graduationYear]));
  const entrants = new Map<string, number>();
  for (const { specialty, last } of programmes) {
    const year = yearOf.get(specialty) ?? '';
    entrants.set(year, (entrants.get(year) ?? 0) + (last ?? 0));
  }
  const years = [...entrants].sort(([a], [b]) => (a < b ? 1 : -1));
  return years.reduce((a, b) => (b[1] > a[1] ? b : a), ['', -1] as [string, number])[0];
}

/** A factor to four digits after the point: what a plan keeps need not be longer. */
function rounded(factor: number): number {
  return Math.round(factor * 1e4) / 1e4;
}
