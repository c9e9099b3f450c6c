import { type ModelBuilder, modelBuilder } from '../plan/model/modelBuilder.ts';
import type { ProgrammeChoice } from '../plan/model/programmeChoice.ts';
import type { PlanInput } from '../plan/planInput.ts';
import type { Solver } from '../plan/solver.ts';
import type { CameAtBalance } from './scoreAtBalance.ts';

/** A past year as somebody would have it who knows every year. */
export interface KnownYear {
  entryYear: number;
  input: PlanInput;
  choices: readonly ProgrammeChoice[];
  /** entrants who come for a place, then share of them that became local supply, in the order of the programmes */
  fill: readonly number[];
  yields: readonly number[];
  came: CameAtBalance;
}

/**
 * Least loss over all years together for somebody who knew them from the first one on: intakes may drift apart from what was
 * done, by the largest change of every year. Parts of persons, no whole classes, new programmes of any size up to a first
 * class: over all years together no one path of intakes loses less. It may lose more in a single year than a way that starts
 * from what was done before it, as every other way does.
 *
 * @param years ascending
 * @param openings whether candidates may open
 * @returns entrants by year, in the order of its programmes; null where the limits cannot hold together
 * @see method §7, "the bound with all years known"
 */
export async function boundOfPath(
  years: readonly KnownYear[],
  openings: boolean,
  solver: Solver,
): Promise<number[][] | null> {
  const builder = modelBuilder();
  let before = new Map<string, number>();
  let yearBefore = Number.NaN;
  const columns = years.map((year) => {
    const own = addIntakes(builder, year, openings, year.entryYear === yearBefore + 1 ? before : new Map());
    addMarket(builder, year, own);
    before = new Map(
      year.choices.flatMap(({ programme, standing }, i) =>
        standing === 'running' ? [[programme.id, own[i] as number]] : [],
      ),
    );
    yearBefore = year.entryYear;
    return own;
  });
  const [solved] = await solver.solve(builder.build(), [{ as: 'lp' }]);
  if (solved?.status !== 'optimal') return null;
  return columns.map((own) => own.map((column) => solved.columns[column] as number));
}

/** Entrants of a year, within their limits and the largest change from the year before. @returns their columns */
function addIntakes(
  builder: ModelBuilder,
  { input, choices, entryYear }: KnownYear,
  openings: boolean,
  before: ReadonlyMap<string, number>,
): number[] {
  const { limits } = input;
  const columns = choices.map(({ programme, standing, last, unplanned, room }) => {
    const of = `${entryYear}/${programme.id}`;
    const add = (lower: number, upper: number) => builder.addColumn({ kind: 'intake', of }, lower, upper, 0);
    if (unplanned) return add(last, last);
    if (standing === 'candidate') return add(0, openings ? limits.classMax : 0);
    if (standing === 'suspended') return add(0, 0);
    const most = Math.min(...room.map(({ entrants }) => Math.max(entrants, last)), Number.POSITIVE_INFINITY);
    const earlier = before.get(programme.id);
    if (earlier === undefined)
      return add((1 - limits.maxChange) * last, Math.min(most, (1 + limits.maxChange) * last));
    const column = add(0, most);
    for (const [factor, end] of [
      [1 - limits.maxChange, 'least'],
      [1 + limits.maxChange, 'most'],
    ] as const) {
      const terms = [
        { column, factor: 1 },
        { column: earlier, factor: -factor },
      ];
      const [low, high] = end === 'least' ? [0, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, 0];
      builder.addRow({ limit: 'change', of }, low, high, { constant: 0, terms });
    }
    return column;
  });
  const all = { constant: 0, terms: columns.map((column) => ({ column, factor: 1 })) };
  const [low, high] = [limits.sum ?? limits.intakeLow ?? 0, limits.sum ?? limits.intakeHigh ?? 1e6];
  builder.addRow({ limit: 'sum', of: String(entryYear) }, low, high, all);
  return columns;
}

/** Loss of a year: c_u for everybody wanted and c_o for everybody supplied, less both for whoever is matched; over ΣN. */
function addMarket(
  builder: ModelBuilder,
  { input, choices, fill, yields, came, entryYear }: KnownYear,
  intakes: readonly number[],
): void {
  const { shortageCost, surplusCost } = input.limits;
  const wanted = came.occupations.reduce((so, one) => so + one.wanted, 0);
  const supplied = new Map([...came.specialties.keys()].map((code) => [code, [] as Term[]]));
  choices.forEach(({ programme }, i) => {
    const factor = (fill[i] as number) * (yields[i] as number);
    supplied.get(programme.specialty)?.push({ column: intakes[i] as number, factor });
  });
  const taken = new Map<string, Term[]>();
  came.occupations.forEach((one, group) => {
    const here = one.specialties.map((code) => {
      const name = { kind: 'place' as const, of: `${entryYear}/${code}`, group, scenario: 0 };
      const column = builder.addColumn(name, 0, one.wanted, -(shortageCost + surplusCost) / wanted);
      taken.set(code, [...(taken.get(code) ?? []), { column, factor: -1 }]);
      return { column, factor: 1 };
    });
    builder.addRow({ limit: 'link', of: one.code }, 0, one.wanted, { constant: 0, terms: here });
  });
  for (const [code, terms] of supplied) {
    const name = { kind: 'supply' as const, of: `${entryYear}/${code}` };
    const column = builder.addColumn(name, 0, Number.POSITIVE_INFINITY, surplusCost / wanted);
    builder.addRow({ limit: 'link', of: code }, 0, 0, {
      constant: 0,
      terms: [...terms, { column, factor: -1 }],
    });
    builder.addRow({ limit: 'link', of: code }, 0, Number.POSITIVE_INFINITY, {
      constant: 0,
      terms: [{ column, factor: 1 }, ...(taken.get(code) ?? [])],
    });
  }
}

type Term = { column: number; factor: number };
