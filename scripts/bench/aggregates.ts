import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Block } from '../../server/domain/cube/block.ts';
import { decodeBlock } from '../../server/domain/cube/blockBytes.ts';
import { quantile } from '../../server/domain/cube/quantile.ts';
import { PERIOD, slice } from '../../server/domain/cube/slice.ts';
import { gongxu, prepareDatabase } from './gongxuInstance.ts';
import { againstAnchor, measureProcess, median, type Row, under } from './measure.ts';
import { writeOutcomesFile } from './outcomesFile.ts';
import { openReader } from './sqliteReader.ts';

const ROWS = 5_000_000;
const RUNS = 5;
const DIMENSIONS = ['school', 'specialty', 'region', 'occupation', 'outcome', PERIOD];
const MEASURES = {
  graduates: 'count(*)',
  matched: 'sum(matched)',
  insured: 'sum(insured)',
  pay: 'sum(pay)',
  pay_known: 'count(pay)',
};

const PAIRS = DIMENSIONS.flatMap((first, i) => DIMENSIONS.slice(i + 1).map((second) => [first, second]));
const column = (dim: string) => (dim === PERIOD ? 'cohort' : dim);

type Cells = Map<string, number[]>;

/** The smallest stored cube with the pair's dimensions. */
function cubeFor(pair: string[], cubes: { dims: string; size: number }[]): string {
  const wanted = pair.filter((dim) => dim !== PERIOD);
  const covering = cubes.filter(({ dims }) => wanted.every((dim) => dims.split(',').includes(dim)));
  return covering.sort((a, b) => a.size - b.size)[0].dims;
}

/**
 * Group-by over every pair of dimensions at five million facts: stored cubes, read from the database each time,
 * against DuckDB over the raw facts. Every cell must be equal, every median within one bin (2 %).
 */
export async function aggregates(folder: string): Promise<Row[]> {
  const file = join(folder, 'outcomes-5m.csv');
  await writeOutcomesFile(file, ROWS);
  const database = await prepareDatabase(folder, 'aggregates.db');
  await gongxu(database, 'import', 'outcomes', file, '--max-megabytes', '2000', '--accept-warnings');
  const raw = join(folder, 'aggregates.duckdb');
  await measureProcess(process.execPath, [join(import.meta.dirname, 'duckdbLoad.ts'), file, raw]);

  const reader = openReader(database);
  const connection = await (await DuckDBInstance.create(raw, { threads: '2' })).connect();

  const fromCube = (pair: string[]): Cells => {
    const blocks = reader.blocks(cubeFor(pair, reader.cubes())).map(decodeBlock);
    const cells = slice(blocks, { groupBy: pair });
    const columns = Object.keys(MEASURES).map((name) => cells.column(name));
    return new Map(
      Array.from({ length: cells.size }, (_, i) => [
        cells.keys.map((key) => key[i]).join('|'),
        columns.map((values) => values[i]),
      ]),
    );
  };
  const fromFacts = async (pair: string[]): Promise<Cells> => {
    const keys = pair.map((dim) => `coalesce(${column(dim)}, '')`).join(', ');
    const sums = Object.values(MEASURES).map((sql) => `coalesce(${sql}, 0)::DOUBLE`);
    const result = await connection.runAndReadAll(
      `SELECT ${keys}, ${sums.join(', ')} FROM outcome GROUP BY ALL`,
    );
    return new Map(result.getRows().map((row) => [row.slice(0, 2).join('|'), row.slice(2) as number[]]));
  };

  let different = 0;
  const ratios: { pair: string; ours: number; theirs: number }[] = [];
  for (const pair of PAIRS) {
    const ours: number[] = [];
    const theirs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      let at = performance.now();
      const cube = fromCube(pair);
      ours.push(performance.now() - at);
      at = performance.now();
      const facts = await fromFacts(pair);
      theirs.push(performance.now() - at);
      if (run === 0) different += countDifferent(cube, facts);
    }
    ratios.push({ pair: pair.join(' × '), ours: median(ours), theirs: median(theirs) });
  }

  const medians = await connection.runAndReadAll(
    'SELECT specialty, quantile_cont(pay, .5)::DOUBLE FROM outcome WHERE pay IS NOT NULL GROUP BY 1',
  );
  const exact = new Map(medians.getRows().map(([code, value]) => [String(code), Number(value)]));
  const farthest = farthestMedian(reader.blocks('school,specialty').map(decodeBlock), exact);
  reader.close();
  connection.closeSync();

  const slowest = ratios.sort((a, b) => b.ours / b.theirs - a.ours / a.theirs)[0];
  return [
    againstAnchor(
      `group-by at 5 M facts, slowest pair (${slowest.pair})`,
      'ms',
      slowest.ours,
      slowest.theirs,
      { atMost: 0.3 },
    ),
    againstAnchor(
      'group-by at 5 M facts, median pair',
      'ms',
      median(ratios.map((pair) => pair.ours)),
      median(ratios.map((pair) => pair.theirs)),
      { atMost: 0.3 },
    ),
    under('cells that differ from the raw facts', 'cells', different, 0),
    under('median pay, farthest from exact', '%', farthest * 100, 2),
  ];
}

/** How far the cube's median pay of a specialty is from the exact one at most, share of it. */
function farthestMedian(blocks: Block[], exact: Map<string, number>): number {
  const cells = slice(blocks, { groupBy: ['specialty'] });
  return Math.max(
    ...cells.keys[0].map((code, i) =>
      Math.abs((quantile(cells.pay(i), 0.5) ?? 0) / (exact.get(code) ?? Number.NaN) - 1),
    ),
  );
}

function countDifferent(cube: Cells, facts: Cells): number {
  let count = Math.abs(cube.size - facts.size);
  for (const [key, values] of facts) {
    if (!values.every((value, i) => value === cube.get(key)?.[i])) count += 1;
  }
  return count;
}
