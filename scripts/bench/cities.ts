import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { WayScore } from './cities/simulateCity.ts';
import { measureProcess, type Row, under } from './measure.ts';

const CITIES = 16;
const FIRST_SEED = 1000;
/** 97.5 % quantile of Student's t with one degree of freedom less than there are cities. */
const T = 2.131;

interface CityRun {
  seed: number;
  scores: WayScore[];
}

/**
 * Does following the plans help? Simulated cities of which the truth is known, eight years under every way of deciding, each
 * decision on the records that the ones before left; scored against a chase that needs no calibration. Prints a table besides.
 */
export async function cities(): Promise<Row[]> {
  const runs = await runCities(Array.from({ length: CITIES }, (_, i) => FIRST_SEED + i));
  const named = (run: CityRun, way: string) => run.scores.find((one) => one.way === way) as WayScore;
  const ways = (runs[0] as CityRun).scores.map(({ way }) => way);
  const believed = ways.filter((way) => way.startsWith('recommended'));
  const first = believed[0] as string;
  const table = ways.map((way) => {
    const differences = runs.map((run) => named(run, way).loss - named(run, CHASE).loss);
    const matched = runs.map((run) => named(run, way).matched - named(run, CHASE).matched);
    return {
      way,
      loss: mean(runs.map((run) => named(run, way).loss)),
      difference: mean(differences),
      low: mean(differences) - halfWidth(differences),
      high: mean(differences) + halfWidth(differences),
      worse: differences.filter((one) => one > 0).length / runs.length,
      matched: mean(matched),
      matchedLow: mean(matched) - halfWidth(matched),
      matchedHigh: mean(matched) + halfWidth(matched),
      moved: mean(runs.map((run) => named(run, way).moved)),
      others: runs.reduce((so, run) => so + otherPlaces(named(run, way), named(run, first)), 0),
    };
  });
  print(table, runs.length);
  return table.flatMap(({ way, difference, worse, others }) =>
    believed.includes(way)
      ? [
          under(`${way}: loss less that of the damped chase`, '', difference, -0.003),
          under(`${way}: cities that lose more than by the damped chase`, '', worse, 0.1),
          ...(way === first ? [] : [under(`${way}: places unlike those with k right`, 'places', others, 0)]),
        ]
      : [],
  );
}

const CHASE = 'damped chase';

type Line = Record<
  'loss' | 'difference' | 'low' | 'high' | 'worse' | 'matched' | 'matchedLow' | 'matchedHigh' | 'moved',
  number
> & { way: string };

async function runCities(seeds: readonly number[]): Promise<CityRun[]> {
  const script = join(import.meta.dirname, 'cities', 'run.ts');
  const processes = Math.min(availableParallelism(), seeds.length);
  const shares = Array.from({ length: processes }, (_, p) => seeds.filter((_, i) => i % processes === p));
  const outputs = await Promise.all(
    shares.map((share) => measureProcess(process.execPath, [script, ...share.map(String)])),
  );
  return outputs
    .flatMap(({ stdout }) => stdout.trim().split('\n'))
    .map((line) => JSON.parse(line) as CityRun)
    .sort((a, b) => a.seed - b.seed);
}

/** Entrants that the two ways decided differently, all years. */
function otherPlaces(a: WayScore, b: WayScore): number {
  return a.decided.reduce(
    (so, year, y) => so + year.reduce((sum, one, i) => sum + Math.abs(one - b.decided[y][i]), 0),
    0,
  );
}

function print(table: readonly Line[], count: number): void {
  const signed = (value: number, digits: number) => `${value > 0 ? '+' : ''}${value.toFixed(digits)}`;
  process.stderr.write(
    `${count} simulated cities; differences to the ${CHASE}, 95 % interval paired over cities\n`,
  );
  for (const line of table) {
    const loss = `${signed(line.difference, 4)} [${signed(line.low, 4)}, ${signed(line.high, 4)}]`;
    const matched = `${signed(line.matched, 1)} [${signed(line.matchedLow, 1)}, ${signed(line.matchedHigh, 1)}]`;
    process.stderr.write(
      `  ${line.way.padEnd(24)} loss ${line.loss.toFixed(4)}  ${loss.padEnd(28)} worse in ${`${Math.round(100 * line.worse)} %`.padEnd(6)} matched ${matched.padEnd(24)} moved ${line.moved.toFixed(3)}\n`,
    );
  }
}

function mean(of: readonly number[]): number {
  return of.reduce((so, one) => so + one, 0) / of.length;
}

function halfWidth(of: readonly number[]): number {
  const m = mean(of);
  const sd = Math.sqrt(of.reduce((so, one) => so + (one - m) ** 2, 0) / (of.length - 1));
  return (T * sd) / Math.sqrt(of.length);
}
