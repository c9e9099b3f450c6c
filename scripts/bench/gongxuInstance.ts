import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchCodes } from './codes.ts';
import { measureProcess, type ProcessFigures } from './measure.ts';

const cli = join(import.meta.dirname, '..', '..', 'server', 'dist', 'cli', 'main.js');

const envOf = (database: string) => ({ DATABASE_URL: `sqlite:${database}`, GONGXU_SECRET: 'bench' });

/** Runs one gongxu command on a database of the bench's own. */
export function gongxu(database: string, ...args: string[]): Promise<ProcessFigures> {
  return measureProcess(process.execPath, [cli, ...args, '--json'], envOf(database));
}

/** The same for an import that gives rows back, which ends with 1. */
export function gongxuInPart(database: string, ...args: string[]): Promise<ProcessFigures> {
  return measureProcess(process.execPath, [cli, ...args, '--json'], envOf(database), 1);
}

/** Writes the bench's schools. @returns the file */
export function writeSchools(folder: string): string {
  const { schools, regions } = benchCodes();
  const file = join(folder, 'schools.csv');
  const lines = schools.map(
    (code, i) => `${code},基准学校${code},Bench school ${code},${regions[i % regions.length]},school,,`,
  );
  writeFileSync(file, `code,name_zh,name_en,region,kind,valid_from,valid_to\n${lines.join('\n')}\n`);
  return file;
}

/** Makes an empty database that knows the bench's schools. */
export async function prepareDatabase(folder: string, name: string): Promise<string> {
  const database = join(folder, name);
  await gongxu(database, 'import', 'schools', writeSchools(folder));
  return database;
}
