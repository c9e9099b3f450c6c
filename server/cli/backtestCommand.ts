import { type Locale, t } from '@gongxu/messages/server';
import type { Command } from 'commander';
import type { Difference, PlanBacktest } from '../domain/backtest/types.ts';
import { NOT_SCORED, type Openings, YEARS_NEEDED } from '../domain/backtest/types.ts';
import { printNumber, printRange, printSigned } from '../messages/numbers.ts';
import { runBacktest } from '../store/backtest/runBacktest.ts';
import { fillWhenEmpty } from '../store/fillWhenEmpty.ts';
import { latestPublication } from '../store/publications.ts';
import { columns } from './columns.ts';
import { type Asked, command, print, withStore } from './command.ts';

/** `backtest`: tests planning on the city's past and keeps the result, as the page does; progress goes to stderr. */
export function backtestCommand(): Command {
  return command('backtest', '用往年检验规划 test planning on the past').action(async (asked: Asked) => {
    const result = await withStore(async (store) => {
      if (!(await latestPublication(store))) await fillWhenEmpty(store, (line) => console.error(line));
      return runBacktest(
        store,
        () => new Date().toISOString(),
        (done, of) => console.error(`${done}/${of}`),
      );
    });
    print(asked, result, () => backtestLines(result, asked.lang));
  });
}

/** What the past says in persons, and every way of setting intakes; of too few years nothing but how many there are. */
export function backtestLines(test: PlanBacktest, language: Locale): string[] {
  const years = String(test.years.length);
  const record = t(language, 'backtest.record', {
    onRecord: test.yearsOnRecord,
    years: test.years.length,
  });
  if (!test.judged)
    return [
      inOneLine(t(language, 'backtest.short'), language),
      record,
      t(language, 'backtest.few', { needed: String(YEARS_NEEDED) }),
      ...skippedLines(test, language),
    ];
  const lessDone = (openings: Openings, of: 'redrawn' | 'matched') =>
    test.summary[openings].find(({ strategy }) => strategy === 'done')?.[of] as Difference;
  const open = saying(lessDone('open', 'redrawn'));
  const closed = saying(lessDone('closed', 'redrawn'));
  const registered = lessDone('open', 'matched');
  const rule = test.optimumLessRule as Difference;
  return [
    inOneLine(t(language, `backtest.${open.word}`, { years, ...open.values }), language),
    t(language, `backtest.closed.${closed.word}`, closed.values),
    t(language, 'backtest.meaning', {
      count: String(test.redraws.count),
      least: printNumber(Math.exp(-test.redraws.spread), 2),
      most: printNumber(Math.exp(test.redraws.spread), 2),
      value: printSigned(registered.value),
      low: printSigned(registered.low),
      high: printSigned(registered.high),
    }),
    record,
    ...skippedLines(test, language),
    t(language, test.ruleAlone ? 'backtest.rule.alone' : 'backtest.rule.kept', {
      value: printSigned(rule.value, 3),
      low: printSigned(rule.low, 3),
      high: printSigned(rule.high, 3),
    }),
    ...(['open', 'closed'] as const).flatMap((openings) => tableOf(test, openings, language)),
  ];
}

/** Years that could not be scored, by why. */
function skippedLines({ skipped }: PlanBacktest, language: Locale): string[] {
  return NOT_SCORED.flatMap((reason) => {
    const years = skipped.filter((one) => one.reason === reason).map(({ entryYear }) => entryYear);
    const list = years.join(language === 'zh' ? '、' : ', ');
    return years.length > 0 ? [t(language, `backtest.skipped.${reason}`, { years: list })] : [];
  });
}

/** More or fewer only where the whole interval lies on one side of 0; whole persons without a sign. */
function saying({ value, low, high }: Difference) {
  const word = low > 0 ? ('better' as const) : high < 0 ? ('worse' as const) : ('unclear' as const);
  const [least, most] = word === 'worse' ? [high, low] : [low, high];
  const persons = (of: number) => printNumber(Math.abs(of));
  return { word, values: { persons: persons(value), low: persons(least), high: persons(most) } };
}

function tableOf({ summary }: PlanBacktest, openings: Openings, language: Locale): string[] {
  return [
    '',
    t(language, `backtest.${openings}.title`),
    ...columns([
      (['way', 'matched', 'difference', 'interval', 'registered', 'loss'] as const).map((column) =>
        t(language, `backtest.column.${column}`),
      ),
      ...summary[openings].map(({ strategy, mean, matched, redrawn }) => [
        t(language, `backtest.way.${strategy}`),
        printNumber(mean.matched),
        redrawn ? printSigned(redrawn.value) : '—',
        redrawn ? printRange(redrawn.low, redrawn.high, language) : '—',
        matched ? printSigned(matched.value) : '—',
        printNumber(mean.loss, 3),
      ]),
    ]),
  ];
}

/** A heading without the marks between its phrases. */
function inOneLine(text: string, language: Locale): string {
  return text.split('|').join(language === 'zh' ? '' : ' ');
}
