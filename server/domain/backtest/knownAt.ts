import { quarterPeriodsOf } from '../city/periods.ts';
import type { Block } from '../cube/block.ts';
import { shiftQuarter } from '../facts/period.ts';
import type { ProgrammeRow } from '../facts/rows.ts';
import type { PlanFacts } from '../plan/input/planInputOf.ts';
import type { EntryHistory } from '../plan/input/stageHistory.ts';

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

/** The last quarter that was known when the intake of an autumn was planned. */
export function knownTo(entryYear: number, { autumn, quarter }: Standpoint): string {
  return shiftQuarter(quarter, 4 * (entryYear - 1 - autumn));
}

/**
 * The facts as they stood when the intake of `entryYear` was planned: no later quarter, cohort, roll or graduation, and no
 * programme that was not there yet. Capacities are kept on record for today alone; where more were on roll then, as many
 * fitted.
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
  const before = (blocks: readonly Block[]) => blocks.filter(({ key }) => Number(key.period) < entryYear);
  return {
    city: {
      ...city,
      market: city.market.filter(({ key }) => key.period <= quarter),
      outcomes: before(city.outcomes),
      returns: before(city.returns),
      enrolment: before(city.enrolment).map((block) => stagesBefore(block, entryYear)),
      programmes: city.programmes.flatMap((programme) => programmeThen(programme, entryYear, entries)),
    },
    pool: facts.pool.map((row) => (Number(row.year) < entryYear ? row : { ...row, leavers: null })),
    associations: facts.associations.filter(({ made }) => Number(made) < entryYear),
  };
}

/** An entry year's cells without the stages still to come. */
function stagesBefore(block: Block, entryYear: number): Block {
  const entered = Number(block.key.period);
  const isKnown = (measure: string): boolean => {
    const year = /^on_roll_year(\d)/.exec(measure)?.[1];
    if (year !== undefined) return entered + Number(year) - 1 < entryYear;
    return !measure.startsWith('graduated') || entered + graduationAfter(block) < entryYear;
  };
  return {
    ...block,
    columns: block.columns.map((column, i) =>
      isKnown(block.measures[i] ?? '') ? column : new Uint8Array(column.length),
    ),
  };
}

/** Years of study an entry year's programmes can take at least: graduates are never counted before that. */
function graduationAfter(block: Block): number {
  const last = [5, 4, 3, 2].find((year) => {
    const at = block.measures.indexOf(`on_roll_year${year}_known`);
    return at >= 0 && (block.columns[at]?.some((count) => count > 0) ?? false);
  });
  return last ?? 3;
}

function programmeThen(
  programme: ProgrammeRow,
  entryYear: number,
  entries: ReadonlyMap<string, readonly EntryHistory[]>,
): ProgrammeRow[] {
  if (Number(programme.opened) >= entryYear) return [];
  const list = entries.get(`${programme.school}/${programme.specialty}`) ?? [];
  const last = list.find(({ year }) => year === entryYear - 1);
  const students = list.reduce((sum, { year, enrolled, onRoll }) => {
    const stage = entryYear - 1 - year;
    return stage < 0 || stage >= programme.length ? sum : sum + (onRoll[stage] ?? enrolled ?? 0);
  }, 0);
  const atLeast = (capacity: number | null, needed: number) =>
    capacity === null ? null : Math.max(capacity, Math.ceil(needed));
  return [
    {
      ...programme,
      status: last ? 'open' : programme.status === 'open' ? 'suspended' : programme.status,
      places: atLeast(programme.places, students),
    },
  ];
}
