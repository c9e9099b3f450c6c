import { standpointOf } from '../../server/domain/backtest/knownAt.ts';
import { meanDifference, redrawnDifference } from '../../server/domain/backtest/meanDifference.ts';
import { pastYear } from '../../server/domain/backtest/pastYear.ts';
import { redrawMeanings } from '../../server/domain/backtest/redrawMeanings.ts';
import { cameAtBalance, matchedAtBalance } from '../../server/domain/backtest/scoreAtBalance.ts';
import type { Difference } from '../../server/domain/backtest/types.ts';
import { suppliedBy } from '../../server/domain/backtest/waysOfYear.ts';
import { indexEdition } from '../../server/domain/edition/indexEdition.ts';
import { planContext } from '../../server/domain/plan/input/planContext.ts';
import type { PlanFacts } from '../../server/domain/plan/input/planInputOf.ts';
import { withinLimits } from '../../server/domain/plan/recommend/simpleRule.ts';
import { solveIntakes } from '../../server/domain/plan/solvePlan.ts';
import type { Solver } from '../../server/domain/plan/solver.ts';
import { createSolver } from '../../server/solver/createSolver.ts';
import { cityFrame } from './cities/cityFrame.ts';
import { cityHistory } from './cities/cityHistory.ts';
import { cityRecords } from './cities/cityRecords.ts';
import { conditionNamed } from './cities/conditions.ts';
import { largestOf } from './cities/largestOf.ts';
import { drawCity, FIRST_YEAR, STUDY_YEARS, type TrueCity } from './cities/trueCity.ts';
import { type Row, under } from './measure.ts';

const CITIES = 24;
const FIRST_SEED = 51001;
const YEARS = 8;
const SPECIALTIES = 9;
const GAP = 0.005;
/** Of intervals that are printed as about 80 %, the share that may miss what truly came. */
const MISSED = 0.2;
/** Width of the even log change of an intake from year to year (SD .12): what was done, without a plan. */
const DONE_SPREAD = 0.4152;

/**
 * Does a backtest say more than it knows? Small simulated cities of which the truth is known: the recommendation less what was
 * done over eight past years, in registered vacancies and over redraws of what they mean, held against what truly came.
 *
 * @param count cities
 * @see docs/decisions/025
 */
export async function pasts(_folder: string, count = CITIES): Promise<Row[]> {
  const frame = largestOf(await cityFrame(conditionNamed('plain')), SPECIALTIES);
  const solver = createSolver(1);
  const cities: { registered: Difference; redrawn: Difference; truth: number }[] = [];
  try {
    for (let seed = FIRST_SEED; seed < FIRST_SEED + count; seed++) {
      const years = await yearsOf(drawCity(frame, seed), solver);
      const registered = meanDifference(years.map((one) => one.registered));
      const redrawn = redrawnDifference(
        (years[0]?.redrawn ?? []).map((_, redraw) => years.map((one) => one.redrawn[redraw] as number)),
      );
      if (!registered || !redrawn) continue;
      cities.push({ registered, redrawn, truth: meanOf(years.map(({ truth }) => truth)) });
      process.stderr.write(`  ${cities.length} of ${count}\n`);
    }
  } finally {
    await solver.close();
  }
  const missed = (read: (of: (typeof cities)[number]) => Difference) =>
    meanOf(cities.map((one) => Number(one.truth < read(one).low || one.truth > read(one).high)));
  const over = (read: (of: (typeof cities)[number]) => Difference) =>
    meanOf(cities.map((one) => read(one).value - one.truth));
  process.stderr.write(
    `  in registered vacancies: missed ${missed(({ registered }) => registered).toFixed(2)}, too high by ${over(({ registered }) => registered).toFixed(1)} persons\n  redrawn: too high by ${over(({ redrawn }) => redrawn).toFixed(1)} persons\n`,
  );
  return [
    under(
      'backtest: simulated cities whose interval misses what truly came',
      '',
      missed(({ redrawn }) => redrawn),
      MISSED,
    ),
  ];
}

interface Year {
  /** recommendation less what was done, graduates matched: as registered, by redraw, and truly */
  registered: number;
  redrawn: number[];
  truth: number;
}

async function yearsOf(city: TrueCity, solver: Solver): Promise<Year[]> {
  const facts = recordsOf(city);
  const all = planContext(facts.city);
  const standpoint = standpointOf(facts, all.autumn);
  const years: Year[] = [];
  for (let back = YEARS - 1; standpoint && back >= 0; back--) {
    const past = pastYear(facts, all, standpoint, standpoint.autumn - STUDY_YEARS - back);
    if (typeof past === 'string') continue;
    const planned = await solveIntakes(past.input, solver, GAP);
    if (!planned) continue;
    const { input, choices, came, done, lasts } = past;
    const plan = suppliedBy(past, { own: planned.recommended, opened: [] });
    const was = suppliedBy(past, { own: withinLimits(input.limits, choices, done, done), opened: [] });
    const more = (market: typeof came) => matchedAtBalance(market, plan) - matchedAtBalance(market, was);
    const wanted = city.wanted[past.graduationYear - FIRST_YEAR] ?? [];
    const truly = cameAtBalance(
      input.pairs,
      new Map(city.occupations.map(({ code }, o) => [code, wanted[o] ?? 0])),
      suppliedBy(past, { own: lasts, opened: [] }),
    );
    if (!truly) continue;
    const drawn = redrawMeanings(came, { spread: input.balance.spread, seed: input.seed });
    years.push({
      registered: more(came),
      redrawn: drawn.map((occupations) => more({ ...came, occupations })),
      truth: more(truly),
    });
  }
  return years;
}

/** A city that went on for eight years without a plan. */
function recordsOf(city: TrueCity): PlanFacts {
  const history = cityHistory(city);
  for (let year = 0; year < YEARS; year++) {
    const last = history.entrants(history.now());
    history.decide(
      last.map((entrants, i) =>
        Math.max(1, Math.round(entrants * Math.exp(DONE_SPREAD * (city.lot(`dev/${i}/${year}`) - 0.5)))),
      ),
    );
  }
  const { edition } = city;
  const settings = {
    ...edition.settings,
    demand: { ...edition.settings.demand, entryLevelShare: Math.min(1, city.k), registrationCoverage: 1 },
  };
  return cityRecords(city, history)(indexEdition({ ...edition, settings }));
}

function meanOf(of: readonly number[]): number {
  return of.reduce((so, one) => so + one, 0) / of.length;
}
