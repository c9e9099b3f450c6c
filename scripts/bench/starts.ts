import { join } from 'node:path';
import { startInstance } from './instance.ts';
import { measureProcess, median, type Row, under } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');

async function readyAfter(cwd: string, database: string, secondsAtMost: number): Promise<number> {
  const instance = await startInstance('npm', ['start'], {
    cwd,
    env: { DATABASE_URL: `sqlite:${database}` },
    secondsAtMost,
  });
  await instance.stop();
  return instance.seconds;
}

/** `npm start` until `/readyz` answers: once from a clean clone, then warm on a filled database. */
export async function starts(folder: string): Promise<Row[]> {
  const clone = join(folder, 'clone');
  await measureProcess('git', ['clone', '--quiet', root, clone]);
  const database = join(folder, 'clone.db');
  const clean = await readyAfter(clone, database, 600);
  const warm: number[] = [];
  for (let run = 0; run < 5; run++) warm.push(await readyAfter(clone, database, 60));
  return [
    under('npm start from a clean clone', 's', clean, 240),
    under('npm start, warm', 's', median(warm), 3),
  ];
}
