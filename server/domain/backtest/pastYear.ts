import { quarterPeriodsOf } from '../city/periods.ts';
import { localSupply } from '../plan/balance/localSupply.ts';
import { type PlanContext, planContext } from '../plan/input/planContext.ts';
import { type PlanFacts, planInputOf } from '../plan/input/planInputOf.ts';
import { buildModel } from '../plan/model/buildModel.ts';
import type { ProgrammeChoice } from '../plan/model/programmeChoice.ts';
import type { PlanInput, PlanPair, PlanProgramme } from '../plan/planInput.ts';
import { type FillRates, fillRates, specialtyOf } from './fillRates.ts';
import { knownAt, knownTo, type Standpoint } from './knownAt.ts';
import { type CameAtBalance, cameAtBalance } from './scoreAtBalance.ts';
import type { NotScored } from './types.ts';
import { vacanciesThatCame } from './vacanciesThatCame.ts';
import { yieldThatCame } from './yieldThatCame.ts';

/** Every entrant is held against the year in which those of three years of study graduate. */
export const YEARS_TO_GRADUATION = 3;

/** A programme that was opened and stood in no plan. */
export interface Opened {
  id: string;
  specialty: string;
  places: number;
  fill: number;
  yield: number;
}

/** A past autumn: what was known when its intake was planned, what was done, and what came. */
export interface PastYear {
  entryYear: number;
  graduationYear: number;
  /** last quarter on record that counted as known */
  knownTo: string;
  cameTo: string;
  input: PlanInput;
  choices: ProgrammeChoice[];
  /** x⁰, in the order of the programmes */
  lasts: number[];
  /** entrants for each one planned: 1, for plans count entrants; of new programmes the first-year rate */
  fill: number[];
  /** share of entrants who became local supply, as it came */
  yields: number[];
  /** entrants of what was done: its places, filled as in the years before */
  done: number[];
  opened: Opened[];
  came: CameAtBalance;
}

/** @param all every fact there is @returns why it cannot be scored where what came is not on record */
export function pastYear(
  facts: PlanFacts,
  all: PlanContext,
  standpoint: Standpoint,
  entryYear: number,
): PastYear | Exclude<NotScored, 'infeasible'> {
  const graduationYear = entryYear + YEARS_TO_GRADUATION;
  const cameTo = knownTo(graduationYear + 1, standpoint);
  const factsAfter = knownAt(facts, graduationYear + 1, standpoint, all.entries);
  const vacancies = vacanciesThatCame(factsAfter.city, cameTo);
  if (!vacancies) return 'quarters_missing';

  const factsThen = knownAt(facts, entryYear, standpoint, all.entries);
  const input = planInputOf(factsThen);
  const then = planContext(factsThen.city);
  const after = planContext(factsAfter.city);

  const openedIn = new Map(
    factsThen.city.programmes.map((one) => [`${one.school}/${one.specialty}`, Number(one.opened)]),
  );
  const rates = fillRates(then, openedIn);
  const choices = buildModel(input, { form: 'none' }).programmes.map(({ choice }) => choice);
  const yields = input.programmes.map((one) => yieldThatCame(after, one, entryYear));
  const lasts = choices.map(({ last }) => last);
  const entrants = entrantsDone(all, entryYear, rates);
  const opened = openedBeside(input, entrants, { factsThen, then, after, rates, entryYear });
  const pairs = [...input.pairs, ...pairsOfOpened(then, input, opened)];
  const came = cameAtBalance(
    pairs,
    allottedOnly(input, pairs, vacancies),
    localSupply(withYields(input, yields), lasts),
  );
  if (!came) return 'no_demand';
  return {
    entryYear,
    graduationYear,
    knownTo: quarterPeriodsOf(factsThen.city.market).at(-1) ?? knownTo(entryYear, standpoint),
    cameTo,
    input,
    choices,
    lasts,
    fill: input.programmes.map(({ id, standing }) => (standing === 'candidate' ? rates.first(id) : 1)),
    yields,
    done: input.programmes.map(({ id, standing, last }) => {
      const { places, rate } = entrants.get(id) ?? { places: 0, rate: 1 };
      // of a candidate that was opened, the first-year rate is applied as to every other way's
      if (standing === 'candidate') return places;
      return last === null ? 0 : places * rate;
    }),
    opened,
    came,
  };
}

/** The input with the rates that came, in which whoever joined later is counted. */
export function withYields(input: PlanInput, yields: readonly number[]): PlanInput {
  return {
    ...input,
    fields: input.fields.map((one) => ({ ...one, supply: [] })),
    programmes: input.programmes.map((one, i) => ({ ...one, yield: yields[i] as number })),
  };
}

/** Places that were announced that autumn, with how they were filled before; entrants, all filled, where no places are on record. */
function entrantsDone(
  { entries }: PlanContext,
  entryYear: number,
  rates: FillRates,
): Map<string, { places: number; rate: number }> {
  return new Map(
    [...entries].flatMap(([id, list]): [string, { places: number; rate: number }][] => {
      const entry = list.find(({ year }) => year === entryYear);
      if (!entry) return [];
      if (entry.planned === null) return [[id, { places: entry.enrolled ?? 0, rate: 1 }]];
      return [[id, { places: entry.planned, rate: rates.own(id) }]];
    }),
  );
}

/** Programmes that were opened that autumn and were no candidates. */
function openedBeside(
  input: PlanInput,
  entrants: ReadonlyMap<string, { places: number }>,
  {
    factsThen,
    then,
    after,
    rates,
    entryYear,
  }: { factsThen: PlanFacts; then: PlanContext; after: PlanContext; rates: FillRates; entryYear: number },
): Opened[] {
  const planned = new Set(input.programmes.map(({ id }) => id));
  const { specialties } = factsThen.city.index;
  return [...entrants].flatMap(([id, { places }]) => {
    if (planned.has(id) || places === 0) return [];
    const specialty = specialtyOf(id);
    const length = specialties.get(specialty)?.length ?? YEARS_TO_GRADUATION;
    const school = id.slice(0, id.indexOf('/'));
    const known = after.programmeRates(school, specialty, entryYear + length) ?? then.ratesOf(specialty);
    if (!known) return [];
    const programme = { id, school, specialty, length, yield: 0 } as PlanProgramme;
    return [
      { id, specialty, places, fill: rates.first(id), yield: yieldThatCame(after, programme, entryYear) },
    ];
  });
}

/**
 * Vacancies as far as they were allotted to the plan's specialties when it was made. An occupation that only opened ones lead to
 * counts by its relevance to them.
 */
function allottedOnly(
  { occupations }: PlanInput,
  pairs: readonly PlanPair[],
  vacancies: ReadonlyMap<string, number>,
): Map<string, number> {
  const allotted = new Map(occupations.map((one) => [one.code, one.allotted]));
  const relevance = (code: string) =>
    pairs.reduce((so, one) => so + (one.occupation === code ? one.relevance : 0), 0);
  return new Map(
    [...vacancies].map(([code, count]) => [
      code,
      count * (allotted.get(code) ?? Math.min(1, relevance(code))),
    ]),
  );
}

/** What they lead to, as far as the plan's own pairs do not have it: no share of demand is theirs by reference capacities. */
function pairsOfOpened({ city }: PlanContext, { pairs }: PlanInput, opened: readonly Opened[]): PlanPair[] {
  const known = new Set(pairs.map(({ specialty }) => specialty));
  const codes = [...new Set(opened.map(({ specialty }) => specialty))].filter((code) => !known.has(code));
  return codes.flatMap((specialty) =>
    city.input.index
      .occupationsOfSpecialty(specialty)
      .map(({ code, weight }) => ({ specialty, occupation: code, relevance: weight, share: 0 })),
  );
}
