import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchCodes } from './codes.ts';
import { measureProcess, type ProcessFigures } from './measure.ts';

const cli = join(import.meta.dirname, '..', '..', 'server', 'dist', 'cli', 'main.js');

/** Runs one gongxu command on a database of the bench's own. */
export function gongxu(database: string, ...args: string[]): Promise<ProcessFigures> {
  return measureProcess(process.execPath, [cli, ...args, '--json'], {
    DATABASE_URL: `sqlite:${database}`,
    GONGXU_SECRET: 'bench',
  });
}

/** Makes an empty database that knows the bench's schools. */
export async function prepareDatabase(folder: string, name: string): Promise<string> {
  const database = join(folder, name);
  const { schools, regions } = benchCodes();
  const file = join(folder, 'schools.csv');
  const lines = schools.map(
    (code, i) => `${code},基准学校${code},Bench school ${code},${regions[i % regions.length]},school,,`,
  );
  writeFileSync(file, `code,name_zh,name_en,region,kind,valid_from,valid_to\n${lines.join('\n')}\n`);
  await gongxu(database, 'import', 'schools', file);
  return database;
}
