import { seedFor } from '../indicators/random/seedFor.ts';
import { type PlanContext, planContext } from '../plan/input/planContext.ts';
import { type PlanFacts, planInputOf } from '../plan/input/planInputOf.ts';
import type { PlanInput } from '../plan/planInput.ts';
import type { PlanOutcome } from '../plan/planResult.ts';
import { chaseIntakes } from './chaseIntakes.ts';
import { knownAt, knownTo, type Standpoint, standpointOf } from './knownAt.ts';
import { pairedBootstrap } from './pairedBootstrap.ts';
import { realisedDemand } from './realisedDemand.ts';
import { scoreIntakes } from './scoreIntakes.ts';
import { type BacktestYear, type PlanBacktest, type Score, STRATEGIES, type Strategy } from './types.ts';
import { yieldThatCame } from './yieldThatCame.ts';

/** Quarters on record from which a year can be planned, those of three years. */
const QUARTERS_NEEDED = 12;
/** Fewer scoreable years than this are indicative only. */
const YEARS_NEEDED = 5;

export interface BacktestOptions {
  solve: (input: PlanInput) => Promise<PlanOutcome>;
  /** years done, of how many */
  onYear?: (done: number, of: number) => void;
}

/**
 * Would following the plan have helped? For every past autumn whose entrants have graduated: the whole of planning on
 * only what was known then, its intakes frozen, and scored against the demand that came; beside it what was done and
 * simpler rules, all held to the same limits.
 *
 * @see method §7
 */
export async function backtestPlans(facts: PlanFacts, options: BacktestOptions): Promise<PlanBacktest> {
  const all = planContext(facts.city);
  const standpoint = standpointOf(facts, all.autumn);
  const years = standpoint ? scoreable(all, standpoint) : [];
  const scored: BacktestYear[] = [];
  const skipped: PlanBacktest['skipped'] = [];
  options.onYear?.(0, years.length);
  for (const [i, year] of years.entries()) {
    const found = await backtestYear(facts, all, standpoint as Standpoint, year, options.solve);
    if (found) scored.push(found);
    else skipped.push({ entryYear: String(year), reason: 'infeasible' });
    options.onYear?.(i + 1, years.length);
  }
  return {
    dataKind: facts.city.dataKind,
    years: scored,
    skipped,
    summary: scored.length === 0 ? [] : STRATEGIES.map((strategy) => summarise(scored, strategy, facts)),
    indicative: scored.length < YEARS_NEEDED,
  };
}

/** Autumns whose plan had enough quarters behind it and whose entrants have all graduated by now. */
function scoreable(all: PlanContext, standpoint: Standpoint): number[] {
  const { input } = all.city;
  const quarters = [...new Set(input.market.map(({ key }) => key.period))];
  const full = new Set(all.city.demand()?.city.history.map(({ year }) => year));
  const lengths = input.programmes.map(({ length }) => length);
  const entered = new Set([...all.entries.values()].flat().map(({ year }) => year));
  return [...entered]
    .filter((year) => {
      const known = quarters.filter((quarter) => quarter <= knownTo(year, standpoint)).length;
      const graduated = lengths.every((length) => full.has(year + length));
      return known >= QUARTERS_NEEDED && graduated && entered.has(year - 1);
    })
    .sort((a, b) => a - b);
}

async function backtestYear(
  facts: PlanFacts,
  all: PlanContext,
  standpoint: Standpoint,
  year: number,
  solve: BacktestOptions['solve'],
): Promise<BacktestYear | null> {
  const factsThen = knownAt(facts, year, standpoint, all.entries);
  const then = planContext(factsThen.city);
  const input = planInputOf(factsThen);
  const graduation = Math.max(...input.fields.map((field) => Number(field.graduationYear)));
  const after = planContext(knownAt(facts, graduation + 1, standpoint, all.entries).city);
  const demand = new Map<string, number>();
  for (const field of input.fields) {
    const came = realisedDemand(all, then, Number(field.graduationYear))?.get(field.code);
    if (came !== undefined) demand.set(field.code, came);
  }
  const yields = new Map(
    input.programmes.map((programme) => [programme.id, yieldThatCame(after, programme, year)]),
  );

  const planned = await intakesOf(input);
  const mean = await intakesOf({ ...input, fields: input.fields.map(meanOnly) });
  const hindsight = await intakesOf({
    ...input,
    fields: input.fields.map((field) => {
      const came = demand.get(field.code);
      return came === undefined ? field : { ...field, scenarios: [came] };
    }),
    programmes: input.programmes.map((one) => ({ ...one, yield: yields.get(one.id) ?? one.yield })),
  });
  if (!planned || !mean || !hindsight) return null;

  const lastDemand = realisedDemand(then, then, Number(knownTo(year, standpoint).slice(0, 4)) - 1);
  const ratioOf = (field: string) => {
    const supply = input.programmes.reduce(
      (sum, { specialty, yield: share, last }) => sum + (specialty === field ? share * (last ?? 0) : 0),
      0,
    );
    const wanted = lastDemand?.get(field);
    return wanted === undefined || supply === 0 ? null : wanted / supply;
  };
  const intakes: Record<Strategy, Map<string, number>> = {
    plan: planned,
    done: new Map(
      [...all.entries].map(([id, list]) => [id, list.find((entry) => entry.year === year)?.enrolled ?? 0]),
    ),
    hold: new Map(input.programmes.map(({ id, last }) => [id, last ?? 0])),
    chase: chaseIntakes(input, ratioOf, 1),
    damped: chaseIntakes(input, ratioOf, 0.5),
    mean,
    hindsight,
  };
  const scores = STRATEGIES.map((strategy): [Strategy, Score] => [
    strategy,
    scoreIntakes(input, intakes[strategy], yields, demand),
  ]);
  return {
    entryYear: String(year),
    graduationYear: String(graduation),
    knownTo: knownTo(year, standpoint),
    fields: demand.size,
    demand: [...demand.values()].reduce((sum, persons) => sum + persons, 0),
    scores: Object.fromEntries(scores) as Record<Strategy, Score>,
  };

  async function intakesOf(of: PlanInput): Promise<Map<string, number> | null> {
    const outcome = await solve(of);
    if ('infeasible' in outcome) return null;
    return new Map(outcome.rows.map((row) => [row.programme, row.recommended ?? row.last ?? 0]));
  }
}

function meanOnly(field: PlanInput['fields'][number]): PlanInput['fields'][number] {
  const { scenarios } = field;
  if (scenarios.length === 0) return field;
  return { ...field, scenarios: [scenarios.reduce((sum, one) => sum + one, 0) / scenarios.length] };
}

function summarise(years: readonly BacktestYear[], strategy: Strategy, facts: PlanFacts) {
  const mean = (read: (score: Score) => number) =>
    years.reduce((sum, { scores }) => sum + read(scores[strategy]), 0) / years.length;
  const differences = years.map(({ scores }) => scores.plan.loss - scores[strategy].loss);
  return {
    strategy,
    mean: {
      loss: mean(({ loss }) => loss),
      imbalance: mean(({ imbalance }) => imbalance),
      churn: mean(({ churn }) => churn),
      within: mean(({ within }) => within),
    },
    difference:
      strategy === 'plan'
        ? null
        : pairedBootstrap(differences, { seed: seedFor(facts.city.seed, `backtest/${strategy}`) }),
  };
}
