import type { ImportProblem } from '../domain/import/types.ts';
import en from './en.json' with { type: 'json' };
import type { Language } from './language.ts';
import { printNumber } from './numbers.ts';
import zh from './zh.json' with { type: 'json' };

export type { Language } from './language.ts';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { zh, en };

/** A sentence with its `{values}` filled in. A value that is a word of the catalogue (`list.school`) is said in words. */
export function say(
  language: Language,
  code: string,
  values: Readonly<Record<string, unknown>> = {},
): string {
  const catalogue = CATALOGUES[language];
  return (catalogue[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(values[name] ?? '');
    return catalogue[`${name}.${value}`] ?? value;
  });
}

/** Numbers that count nothing: places in a file, years, what a thing is called by. */
const PLAIN: ReadonlySet<string> = new Set(['row', 'line', 'first', 'batch', 'year', 'latest', 'made']);
/** Longer than a year. */
const LONG_NUMBER = /^\d{5,12}$/;

/** Whether a sentence repeats the cell as it is in the file. */
function quotes(code: string): boolean {
  return zh[`problem.${code}` as keyof typeof zh]?.includes('“{value}”') ?? true;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** What is wrong and how to mend it, as a reader of the language would say it. */
export function describeProblem(
  problem: ImportProblem,
  language: Language,
): { message: string; fix: string } {
  const plain = problem.code;
  const code = `problem.${plain}` in zh ? plain : `${plain}.${problem.values.where}`;
  const printed = Object.entries(problem.values).map(([name, value]) => [
    name,
    typeof value === 'number' && !PLAIN.has(name) ? printNumber(value, decimalsOf(value)) : value,
  ]);
  const values = {
    ...Object.fromEntries(printed),
    row: problem.row,
    column: problem.column,
    value: quotes(code) ? problem.value : problem.value?.replace(LONG_NUMBER, (text) => printNumber(+text)),
  };
  return { message: say(language, `problem.${code}`, values), fix: say(language, `fix.${code}`, values) };
}
