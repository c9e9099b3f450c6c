import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gongxuInPart, prepareDatabase } from './gongxuInstance.ts';
import { againstAnchor, measureProcess, median, type ProcessFigures, type Row, under } from './measure.ts';
import { writeOutcomesFile } from './outcomesFile.ts';

const MILLION = 1_000_000;
/** Of so many rows one names a school that nobody knows, and goes back to its sender. */
const BAD_EVERY = 1000;
/** Whole runs of each size: the larger differ less from one another. */
const SIZES = [
  { millions: 1, runs: 5 },
  { millions: 5, runs: 2 },
];

/**
 * Imports a file into a fresh database as a whole process, with the refused rows written to a file of their own.
 * @throws Error when not every good row was accepted, or not every bad one came back
 */
async function importRun(folder: string, file: string, rows: number): Promise<ProcessFigures> {
  const database = await prepareDatabase(folder, `import-${rows}.db`);
  const back = join(folder, `refused-${rows}.csv`);
  const run = await gongxuInPart(
    database,
    'import',
    'outcomes',
    file,
    ...['--no-publish', '--accept-warnings', '--allow-partial', '--max-megabytes', '2000'],
    ...['--refused', back],
  );
  const { accepted } = JSON.parse(run.stdout) as { accepted: number };
  const returned = readFileSync(back, 'utf8').trimEnd().split('\n').length - 1;
  const bad = rows / BAD_EVERY;
  if (accepted !== rows - bad || returned !== bad)
    throw new Error(`${accepted} rows of ${rows} accepted, ${returned} given back`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
  return run;
}

async function duckdbRun(folder: string, file: string): Promise<ProcessFigures> {
  const database = join(folder, 'import.duckdb');
  const run = await measureProcess(process.execPath, [
    join(import.meta.dirname, 'duckdbLoad.ts'),
    file,
    database,
  ]);
  rmSync(database, { force: true });
  return run;
}

/**
 * Outcome rows with full checks, the report of refused rows and cubes against DuckDB's validated load of the same file,
 * whole processes in turn, at one and at five million rows: with five times the rows, memory stays what it was.
 */
export async function imports(folder: string): Promise<Row[]> {
  const rows: Row[] = [];
  const memories: number[] = [];
  for (const { millions, runs } of SIZES) {
    const file = join(folder, `outcomes-${millions}m.csv`);
    await writeOutcomesFile(file, millions * MILLION, BAD_EVERY);
    const ours: ProcessFigures[] = [];
    const theirs: ProcessFigures[] = [];
    for (let run = 0; run < runs; run++) {
      ours.push(await importRun(folder, file, millions * MILLION));
      theirs.push(await duckdbRun(folder, file));
    }
    rmSync(file);
    const middle = (figures: ProcessFigures[], name: 'seconds' | 'cpu' | 'rss') =>
      median(figures.map((run) => run[name]));
    rows.push(
      againstAnchor(
        `import of ${millions} M outcome rows: checks, refused rows, cubes`,
        's',
        middle(ours, 'seconds'),
        middle(theirs, 'seconds'),
        { atMost: 3.5 },
      ),
      // beside the wall clock, because this hardly depends on what else the machine does
      againstAnchor('its CPU time', 's', middle(ours, 'cpu'), middle(theirs, 'cpu'), { atMost: 4 }),
      under('its highest memory', 'MB', middle(ours, 'rss'), 350),
    );
    memories.push(middle(ours, 'rss'));
  }
  const [small = 0, large = 0] = memories;
  rows.push(againstAnchor('its memory at 5 M rows against 1 M', 'MB', large, small, { atMost: 1.25 }));
  return rows;
}
