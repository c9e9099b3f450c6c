import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Papa from 'papaparse';
import { parseEdition } from '../domain/edition/parseEdition.ts';
import type { EditionProblem } from '../domain/edition/problem.ts';
import type { Edition } from '../domain/edition/types.ts';
import { checkLayoutKinds } from '../domain/import/layout/checkLayoutKinds.ts';

/** Reads an edition's folder: `edition.json` and every CSV file. Says what could not be read, and throws nothing for it. */
export async function readEdition(folder: string): Promise<{ edition: Edition; problems: EditionProblem[] }> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort();
  const tables: Record<string, Record<string, string>[]> = {};
  for (const file of files) {
    const text = (await readFile(join(folder, file), 'utf8')).replace(/^\uFEFF/, '');
    tables[file.slice(0, -4)] = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    }).data;
  }
  const settings = toSettings(await readFile(join(folder, 'edition.json'), 'utf8'));
  const { edition, problems } = parseEdition(basename(folder), settings ?? {}, tables);
  // with settings that are no JSON every single one would be found missing
  if (settings === undefined) return { edition, problems: [BAD_JSON] };
  // a layout that is none cannot be held against its kind
  if (problems.some(({ code }) => code.startsWith('layout_'))) return { edition, problems };
  return { edition, problems: [...problems, ...checkLayoutKinds(edition.settings.import?.layouts)] };
}

const BAD_JSON: EditionProblem = {
  grade: 'error',
  table: 'edition',
  row: null,
  code: 'bad_json',
  values: {},
};

function toSettings(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** An edition ready for use. @throws Error naming the first finding when it cannot be read whole */
export async function loadEdition(folder: string): Promise<Edition> {
  if (!existsSync(join(folder, 'edition.json')))
    throw new RangeError(`invalid GONGXU_EDITION ${basename(folder)}; there is no ${folder}/edition.json`);
  const { edition, problems } = await readEdition(folder);
  const error = problems.find((problem) => problem.grade === 'error');
  if (error) {
    const found = [error, ...(error.because ?? [])].map(
      ({ code, values }) => `${code} ${JSON.stringify(values)}`,
    );
    throw new Error(`edition ${folder}: ${error.table} line ${error.row ?? '–'}: ${found.join('; ')}`);
  }
  return edition;
}
