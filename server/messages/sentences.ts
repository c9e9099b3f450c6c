import type { ImportProblem } from '../domain/import/types.ts';
import en from './en.json' with { type: 'json' };
import zh from './zh.json' with { type: 'json' };

export type Language = 'zh' | 'en';

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

/** What is wrong and how to mend it, as a reader of the language would say it. */
export function describeProblem(
  problem: ImportProblem,
  language: Language,
): { message: string; fix: string } {
  const values = { ...problem.values, row: problem.row, column: problem.column, value: problem.value };
  const plain = problem.code;
  const code = `problem.${plain}` in zh ? plain : `${plain}.${problem.values.where}`;
  return { message: say(language, `problem.${code}`, values), fix: say(language, `fix.${code}`, values) };
}
