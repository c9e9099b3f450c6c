import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { meanDifference } from '../../server/domain/backtest/meanDifference.ts';
import type { Difference } from '../../server/domain/backtest/types.ts';
import { CONDITIONS } from './cities/conditions.ts';
import type { CityRun } from './cities/run.ts';
import type { WayScore } from './cities/simulateCity.ts';
import { BELIEVED, believing, CHASE, RECOMMENDED } from './cities/waysOf.ts';
import { type Row, under } from './measure.ts';

/** As many as acceptance asks for. */
const CITIES = 16;
const FIRST_SEED = 1000;
const LEVEL = 0.95;

/**
 * Does following the plans help? Simulated cities of which the truth is known, eight years under every way of deciding, each
 * decision on the records that the ones before left; scored against a chase that needs no calibration, under every condition.
 * Prints a table besides.
 *
 * @param count cities of each condition
 */
export async function cities(_folder: string, count = CITIES): Promise<Row[]> {
  const seeds = Array.from({ length: count }, (_, i) => FIRST_SEED + i);
  const runs = await runCities(seeds.flatMap((seed) => CONDITIONS.map(({ name }) => `${name}@${seed}`)));
  process.stderr.write(
    `${count} simulated cities a condition; differences to the ${CHASE}, ${100 * LEVEL} % interval paired over cities\n`,
  );
  return CONDITIONS.flatMap(({ name }) => {
    const here = runs.filter(({ condition }) => condition === name);
    process.stderr.write(`${name}\n`);
    const ways = here[0]?.scores.map(({ way }) => way) ?? [];
    const lines = new Map(ways.map((way) => [way, lineOf(here, way)]));
    for (const [way, line] of lines) print(way, line);
    const judged = ways.filter((way) => way.startsWith(RECOMMENDED));
    const believed = BELIEVED.map(believing).filter((way) => judged.includes(way));
    return [
      ...judged.flatMap((way) => {
        const { loss, worse } = lines.get(way) as Line;
        return [
          under(`${name}, ${way}: loss less that of the damped chase`, '', loss.value, -0.003),
          under(`${name}, ${way}: cities that lose more than by the damped chase`, '', worse, 0.1),
        ];
      }),
      ...believed.map((way) =>
        under(`${name}, ${way}: places unlike those with k right`, 'places', otherPlaces(here, way), 0),
      ),
    ];
  });
}

interface Line {
  /** mean loss, and its difference to the chase */
  mean: number;
  loss: Difference;
  matched: Difference;
  /** share of cities that lose more */
  worse: number;
  moved: number;
  opened: number;
}

function lineOf(runs: readonly CityRun[], way: string): Line {
  const mean = (read: (score: WayScore) => number) =>
    runs.reduce((so, run) => so + read(scoreOf(run, way)), 0) / runs.length;
  const differences = (read: (score: WayScore) => number) =>
    runs.map((run) => read(scoreOf(run, way)) - read(scoreOf(run, CHASE)));
  const interval = (of: number[]): Difference =>
    meanDifference(of, LEVEL) ?? { value: of[0] as number, low: -Infinity, high: Infinity, level: LEVEL };
  const losses = differences(({ loss }) => loss);
  return {
    mean: mean(({ loss }) => loss),
    loss: interval(losses),
    matched: interval(differences(({ matched }) => matched)),
    worse: losses.filter((one) => one > 0).length / runs.length,
    moved: mean(({ moved }) => moved),
    opened: mean(({ opened }) => opened),
  };
}

function scoreOf({ scores, condition, seed }: CityRun, way: string): WayScore {
  const found = scores.find((one) => one.way === way);
  if (!found) throw new Error(`city ${seed} of ${condition} has no ${way}`);
  return found;
}

/** Entrants that a way decided otherwise than the recommendation with k right, all cities and years. */
function otherPlaces(runs: readonly CityRun[], way: string): number {
  return runs.reduce((so, run) => {
    const right = scoreOf(run, RECOMMENDED).decided;
    return (
      so +
      scoreOf(run, way).decided.reduce(
        (sum, year, y) => sum + year.reduce((of, one, i) => of + Math.abs(one - right[y][i]), 0),
        0,
      )
    );
  }, 0);
}

/** Runs the cities on as many processes as there are cores, and says how far it is. */
async function runCities(tasks: readonly string[]): Promise<CityRun[]> {
  const script = join(import.meta.dirname, 'cities', 'run.ts');
  const processes = Math.min(availableParallelism(), tasks.length);
  const runs: CityRun[] = [];
  const one = (share: readonly string[]) =>
    new Promise<void>((resolve, reject) => {
      const child = spawn(process.execPath, [script, ...share], { stdio: ['ignore', 'pipe', 'inherit'] });
      const lines = createInterface({ input: child.stdout });
      lines.on('line', (line) => {
        runs.push(JSON.parse(line) as CityRun);
        process.stderr.write(`  ${runs.length} of ${tasks.length}\n`);
      });
      // every line is read by then
      lines.on('close', () => (child.exitCode === null ? child.on('close', ended) : ended(child.exitCode)));
      child.on('error', reject);
      function ended(code: number | null) {
        if (code === 0) resolve();
        else reject(new Error(`the cities ${share.join(', ')} ended with ${code}`));
      }
    });
  await Promise.all(
    Array.from({ length: processes }, (_, p) => one(tasks.filter((_, i) => i % processes === p))),
  );
  return runs.sort((a, b) => a.seed - b.seed);
}

function print(way: string, { mean, loss, matched, worse, moved, opened }: Line): void {
  const signed = (value: number, digits: number) => `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;
  const within = ({ value, low, high }: Difference, digits: number) =>
    `${signed(value, digits)} [${signed(low, digits)}, ${signed(high, digits)}]`;
  process.stderr.write(
    `  ${way.padEnd(27)} loss ${mean.toFixed(4)}  ${within(loss, 4).padEnd(28)} worse in ${`${Math.round(100 * worse)} %`.padEnd(6)} matched ${within(matched, 1).padEnd(24)} moved ${moved.toFixed(3)}  opened ${opened.toFixed(1)}\n`,
  );
}
