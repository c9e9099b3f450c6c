import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { gongxu, prepareDatabase } from './gongxuInstance.ts';
import { againstAnchor, measureProcess, median, type Row, under } from './measure.ts';
import { writeOutcomesFile } from './outcomesFile.ts';

const RUNS = 5;
const MILLION = 1_000_000;

/** Imports a file into a fresh database as a whole process. @throws Error when not every row was accepted */
async function importRun(folder: string, file: string, rows: number) {
  const database = await prepareDatabase(folder, `import-${rows}.db`);
  const run = await gongxu(database, 'import', 'outcomes', file, '--no-publish', '--accept-warnings');
  const { accepted } = JSON.parse(run.stdout) as { accepted: number };
  if (accepted !== rows) throw new Error(`${accepted} rows of ${rows} accepted`);
  for (const suffix of ['', '-wal', '-shm']) rmSync(database + suffix, { force: true });
  return run;
}

async function duckdbRun(folder: string, file: string) {
  const database = join(folder, 'import.duckdb');
  const run = await measureProcess(process.execPath, [
    join(import.meta.dirname, 'duckdbLoad.ts'),
    file,
    database,
  ]);
  rmSync(database, { force: true });
  return run;
}

/** One million outcome rows with full checks and cubes against DuckDB's validated load of the same file, whole processes. */
export async function imports(folder: string): Promise<Row[]> {
  const file = join(folder, 'outcomes-1m.csv');
  const half = join(folder, 'outcomes-half.csv');
  await writeOutcomesFile(file, MILLION);
  await writeOutcomesFile(half, MILLION / 2);
  const ours = [];
  const theirs = [];
  for (let run = 0; run < RUNS; run++) {
    ours.push(await importRun(folder, file, MILLION));
    theirs.push(await duckdbRun(folder, file));
  }
  const smaller = await importRun(folder, half, MILLION / 2);
  const memory = median(ours.map((run) => run.rss));
  return [
    againstAnchor(
      'import of 1 M outcome rows, checks and cubes',
      's',
      median(ours.map((run) => run.seconds)),
      median(theirs.map((run) => run.seconds)),
      { atMost: 4 },
    ),
    // beside the wall clock, because this hardly depends on what else the machine does
    againstAnchor(
      'its CPU time',
      's',
      median(ours.map((run) => run.cpu)),
      median(theirs.map((run) => run.cpu)),
      { atMost: 4 },
    ),
    under('its highest memory', 'MB', memory, 400),
    againstAnchor('its memory against half the rows', 'MB', memory, smaller.rss, { atMost: 1.25 }),
  ];
}
