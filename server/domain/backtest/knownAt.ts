import type { CityFacts } from '../city/cityFacts.ts';
import { quarterPeriodsOf } from '../city/periods.ts';
import { stagesBefore, withZeros, yearsOfStudy } from '../city/stagesBefore.ts';
import type { Block } from '../cube/block.ts';
import { shiftQuarter } from '../facts/period.ts';
import type { ProgrammeRow } from '../facts/rows.ts';
import type { PlanFacts } from '../plan/input/planInputOf.ts';
import type { EntryHistory } from '../plan/input/stageHistory.ts';
import { specialtyOf } from './fillRates.ts';

/** Where the facts stand today, so that a past year can be seen from the same distance. */
export interface Standpoint {
  /** latest autumn on record */
  autumn: number;
  /** last quarter on record */
  quarter: string;
}

/** @returns null when no quarter is on record */
export function standpointOf(facts: PlanFacts, autumn: number): Standpoint | null {
  const quarter = quarterPeriodsOf(facts.city.market).at(-1);
  return quarter === undefined ? null : { autumn, quarter };
}

/**
 * The last quarter that could be known when the intake of an autumn was planned: as far from it as today's last is from the
 * next autumn, and never later than the spring before its entrants came.
 */
export function knownTo(entryYear: number, { autumn, quarter }: Standpoint): string {
  const asFar = shiftQuarter(quarter, 4 * (entryYear - 1 - autumn));
  const latest = `${entryYear}Q2`;
  return asFar < latest ? asFar : latest;
}

/**
 * The facts as they stood when the intake of `entryYear` was planned: no later quarter, cohort, roll, graduation or status of
 * graduates, and the programmes that took anybody in by then, whatever became of them. Capacities are kept on record for
 * today alone; where more were on roll then, as many fitted.
 *
 * @param entries entry years by `school/specialty`, of all facts
 */
export function knownAt(
  facts: PlanFacts,
  entryYear: number,
  standpoint: Standpoint,
  entries: ReadonlyMap<string, readonly EntryHistory[]>,
): PlanFacts {
  const { city } = facts;
  const quarter = knownTo(entryYear, standpoint);
  const isPast = (year: string) => Number(year) < entryYear;
  const before = (blocks: readonly Block[]) => blocks.filter(({ key }) => isPast(key.period));
  const until = <T extends Block>(blocks: readonly T[]) => blocks.filter(({ key }) => key.period <= quarter);
  const lengthOf = yearsOfStudy(city);
  return {
    city: {
      ...city,
      market: until(city.market),
      postings: until(city.postings),
      demand: until(city.demand),
      outcomes: before(city.outcomes).map((block) => statusesBefore(block, entryYear)),
      answers: before(city.answers).map((block) => statusesBefore(block, entryYear)),
      returns: before(city.returns),
      enrolment: before(city.enrolment).map((block) => stagesBefore(block, entryYear, lengthOf)),
      associations: city.associations.filter(({ made }) => isPast(made)),
      publishedMarket: city.publishedMarket.filter(({ period }) => period <= quarter),
      publishedReturns: city.publishedReturns.filter(({ cohort }) => isPast(cohort)),
      programmes: programmesThen(city, entryYear, entries, lengthOf),
    },
    pool: facts.pool.flatMap((row) => {
      if (isPast(row.year)) return [row];
      // how many will leave is known before they do
      return Number(row.year) === entryYear ? [{ ...row, leavers: null }] : [];
    }),
    associations: facts.associations.filter(({ made }) => isPast(made)),
  };
}

/** What is asked half a year and a year after graduation was not answered yet of the latest cohort. */
function statusesBefore(block: Block, entryYear: number): Block {
  if (Number(block.key.period) < entryYear - 1) return block;
  const asked = (measure: string) => /^(status\d|stable)/.test(measure);
  const pair = block.key.dims.indexOf('pair');
  if (pair < 0) return withZeros(block, (measure) => asked(measure));
  const labels = block.labels[pair] ?? [];
  return withZeros(block, (_, cell) => labels[block.codes[pair]?.[cell] ?? 0]?.includes('stable') ?? false);
}

/** Programmes that had entrants by then: open where they had some in the last autumn, else suspended. */
function programmesThen(
  { programmes }: CityFacts,
  entryYear: number,
  entries: ReadonlyMap<string, readonly EntryHistory[]>,
  lengthOf: (school: string, specialty: string) => number,
): ProgrammeRow[] {
  const listed = new Map(programmes.map((one) => [`${one.school}/${one.specialty}`, one]));
  return [...entries].flatMap(([id, list]) => {
    const past = list.filter(({ year }) => year < entryYear);
    const [first] = past;
    if (!first) return [];
    const school = id.slice(0, id.indexOf('/'));
    const specialty = specialtyOf(id);
    const row: ProgrammeRow = listed.get(id) ?? {
      school,
      specialty,
      opened: String(first.year),
      length: lengthOf(school, specialty),
      places: null,
      teachers: null,
      dualTeachers: null,
      workshopHours: null,
      status: 'open',
    };
    const students = past.reduce((so, { year, enrolled, onRoll }) => {
      const stage = entryYear - 1 - year;
      return stage >= row.length ? so : so + (onRoll[stage] ?? enrolled ?? 0);
    }, 0);
    return [
      {
        ...row,
        status: past.at(-1)?.year === entryYear - 1 ? ('open' as const) : ('suspended' as const),
        places: row.places === null ? null : Math.max(row.places, Math.ceil(students)),
      },
    ];
  });
}
