import type { Locale } from '@gongxu/messages/locale';
import { type CodeOf, t } from '@gongxu/messages/server';
import { isPersonal } from '../domain/import/personalData.ts';
import type { ImportProblem, ProblemCode } from '../domain/import/types.ts';
import { inWords } from './inWords.ts';
import { printNumber } from './numbers.ts';

/** Numbers that count nothing: places in a file, years, what a thing is called by. */
const PLAIN: ReadonlySet<string> = new Set(['row', 'line', 'first', 'batch', 'year', 'latest', 'made']);
/** Longer than a year. */
const LONG_NUMBER = /^\d{5,12}$/;

/** Problems whose sentence prints the cell as a figure; all others quote it as it is in the file. */
const FIGURES: ReadonlySet<ProblemCode> = new Set([
  'jump_of_sum',
  'jump_of_graduates',
  'graduated_exceed_enrolled',
  'expires_before_opened',
  'ends_before_start',
  'forecast_of_past',
  'not_ascending',
  'days_reversed',
  'pay_without_job',
  'dates_reversed',
  'period_overlap',
  'period_overlap_stored',
]);

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** What is wrong and how to mend it, as a reader of the language would say it. */
export function describeProblem(problem: ImportProblem, locale: Locale): { message: string; fix: string } {
  const { code, row, column, value, values } = problem;
  const printed = Object.entries(values).map(([name, one]) => [
    name,
    typeof one === 'number' && !PLAIN.has(name) ? printNumber(one, decimalsOf(one)) : one,
  ]);
  const said = inWords(
    {
      ...Object.fromEntries(printed),
      missing: values[`missing_${locale}`],
      why: values[`why_${locale}`] ?? values.why,
      row,
      column: values[`column_${locale}`] ?? column,
      value: FIGURES.has(code) ? value?.replace(LONG_NUMBER, (text) => printNumber(+text)) : value,
    },
    locale,
  );
  const key = sentenceOf(problem);
  return { message: t(locale, `problem.${key}`, said), fix: t(locale, `fix.${key}`, said) };
}

/** Personal data has a sentence for a header that announces it and one for a row that holds it. */
function sentenceOf({ code, values }: ImportProblem): CodeOf<'problem'> {
  if (!isPersonal(code)) return code;
  return `${code}.${values.where === 'header' ? 'header' : 'row'}`;
}
