import { type Locale, t } from '@gongxu/messages/server';
import type { Assumption } from '../../domain/plan/whatif/assumptionEnds.ts';
import type { Tornado } from '../../domain/plan/whatif/tornado.ts';
import { printNumber, printPercent } from '../../messages/numbers.ts';

const SHARES: ReadonlySet<Assumption> = new Set([
  'entry_level_share',
  'registration_coverage',
  'graduation',
  'further_study',
  'unavailable',
  'local',
]);

/** Assumptions named for what they move. */
const MOST_MOVES = 3;

/** An assumed value as it is written: persons, percent, or a weight. */
export function assumedText(assumption: Assumption, value: number): string {
  if (SHARES.has(assumption)) return `${printPercent(value)}%`;
  return printNumber(value, assumption === 'demand' ? 0 : 2);
}

/** Whether any assumption alone would turn the verdict, and at which value. */
export function tornadoWords({ bars, intake }: Tornado, language: Locale): string {
  const turning = bars.flatMap(({ assumption, low, high }) =>
    [low, high]
      .filter(({ turns }) => turns)
      .map(({ assumed, intake: then }) =>
        t(language, 'tornado.end', {
          assumption: t(language, `assumption.${assumption}`),
          assumed: assumedText(assumption, assumed),
          intake: printNumber(then),
        }),
      ),
  );
  const values = { count: bars.length, intake: printNumber(intake) };
  const verdict =
    turning.length === 0
      ? t(language, 'tornado.holds', values)
      : t(language, 'tornado.turns', { ...values, ends: turning.join(language === 'zh' ? '；' : '; ') });
  const moving = movesOf(bars, language);
  if (moving.length === 0) return verdict;
  const list = moving.join(language === 'zh' ? '；' : '; ');
  return [verdict, t(language, 'tornado.moves', { list })].join(language === 'zh' ? '' : ' ');
}

/** Where the places differ between the two ends, widest first. */
function movesOf(bars: Tornado['bars'], language: Locale): string[] {
  const span = ({ low, high }: Tornado['bars'][number]) => Math.abs(high.intake - low.intake);
  return bars
    .filter((bar) => span(bar) >= 1)
    .toSorted((a, b) => span(b) - span(a))
    .slice(0, MOST_MOVES)
    .map(({ assumption, low, high }) =>
      t(language, 'tornado.move', {
        assumption: t(language, `assumption.${assumption}`),
        low: assumedText(assumption, low.assumed),
        high: assumedText(assumption, high.assumed),
        from: printNumber(low.intake),
        to: printNumber(high.intake),
      }),
    );
}
