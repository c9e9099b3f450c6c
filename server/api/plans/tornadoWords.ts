import { type Locale, t } from '@gongxu/messages/server';
import type { PlanVerdict } from '../../domain/plan/planResult.ts';
import type { Assumption } from '../../domain/plan/whatif/assumptionEnds.ts';
import type { Tornado, TornadoEnd } from '../../domain/plan/whatif/tornado.ts';
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

/**
 * Whether any assumption alone would turn the recommendation, and at which value; and where it goes the same way and is called
 * otherwise. Of a programme that takes nobody in there is nothing to turn: what opens and closes is kept.
 *
 * @param verdict of the plan; where it rests on more than the number, no end is called otherwise
 */
export function tornadoWords(tornado: Tornado, verdict: PlanVerdict | null, language: Locale): string {
  const { bars, intake, last } = tornado;
  if (intake === 0) return t(language, 'tornado.nobody');
  const between = language === 'zh' ? '；' : '; ';
  const ends = bars.flatMap(({ assumption, low, high }) =>
    [low, high].map((end) => ({ ...end, assumption, values: endValues(assumption, end, last, language) })),
  );
  const values = { ...changeValues(intake, last), count: bars.length };
  const turning = ends
    .filter(({ turns }) => turns)
    .map((end) => t(language, 'tornado.end', end.values))
    .join(between);
  const calledElse = ends
    .filter((end) => verdict === tornado.verdict && !end.turns && end.verdict !== verdict)
    .map((end) =>
      t(language, 'tornado.shift', {
        ...end.values,
        was: t(language, `verdict.${tornado.verdict}`),
        becomes: t(language, `verdict.${end.verdict}`),
      }),
    )
    .join(between);
  const moving = movesOf(bars, language).join(between);
  return [
    turning
      ? t(language, 'tornado.turns', { ...values, ends: turning })
      : t(language, 'tornado.holds', values),
    ...(calledElse ? [t(language, 'tornado.shifts', { ends: calledElse })] : []),
    ...(moving ? [t(language, 'tornado.moves', { list: moving })] : []),
  ].join(language === 'zh' ? '' : ' ');
}

function endValues(assumption: Assumption, { assumed, intake }: TornadoEnd, last: number, language: Locale) {
  return {
    ...changeValues(intake, last),
    assumption: t(language, `assumption.${assumption}`),
    assumed: assumedText(assumption, assumed),
  };
}

/** A number of entrants and how it stands against last year's. */
function changeValues(intake: number, last: number) {
  const way = intake > last ? 'more' : intake < last ? 'fewer' : 'same';
  return { intake: printNumber(intake), way, by: printNumber(Math.abs(intake - last)) };
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
