import { formatFigure, formatNumber, formatSigned } from '../../format/index.ts';
import type { Language, Translate } from '../../i18n/index.ts';
import { cornerOf } from '../quadrant/quadrantSeries.ts';
import type { TornadoSeries } from '../tornado/tornadoSeries.ts';
import type { Coded, Named, QuadrantRow, RowKey, Strategy } from '../types.ts';
import { listNames } from '../words/listNames.ts';
import { type Finding, firstNames } from './finding.ts';

/** Who is short of people and offers good outcomes, with both intervals clear of their lines. */
export function quadrantFinding(rows: readonly QuadrantRow[], good: number): Finding {
  const inCorner = (corner: string) =>
    rows
      .filter((row) => cornerOf(row, good) === corner)
      .sort((a, b) => (b.ratio.value ?? 0) - (a.ratio.value ?? 0));
  const best = inCorner('short-good');
  if (best.length) return { key: 'chart.finding.quadrant.best', names: { best: firstNames(best, 16) } };
  const worst = inCorner('surplus-poor');
  if (worst.length) return { key: 'chart.finding.quadrant.worst', names: { worst: firstNames(worst, 12) } };
  return { key: 'chart.finding.quadrant.none' };
}

/** Which assumption a gap depends on most, and whether any of them turns its sign; a gap that is printed as none has no sign. */
export function tornadoFinding(subject: Coded, { bars, turns, base }: TornadoSeries): Finding {
  const first = bars[0];
  if (!first || first.high.outcome === first.low.outcome)
    return { key: 'chart.finding.tornado.none', names: { name: { shown: [subject], total: 1 } } };
  const names = { name: { shown: [subject], total: 1 }, first: { shown: [first.of], total: 1 } };
  const printed = Math.round(base);
  if (printed === 0) return { key: 'chart.finding.tornado.even', names };
  return {
    key: turns ? 'chart.finding.tornado.turns' : 'chart.finding.tornado.holds',
    values: { side: printed > 0 ? 'short' : 'surplus' },
    names,
  };
}

/** A specialty whose places change. */
interface Changed extends Named {
  /** places more or fewer */
  change: number;
}

/** What specialties gain and lose in places, as decided so far. */
export interface MovedPlaces {
  last: number;
  planned: number;
  /** places added, summed over the specialties that grow, and taken from those that shrink */
  added: number;
  removed: number;
  /** most places first */
  from: Changed[];
  to: Changed[];
}

/**
 * The plan as a sentence: how the total changes, how many places are added and taken, and the largest cut set against the largest
 * rise. Each is a change of its own: no pupil or place goes from the one specialty to the other.
 */
export function planHeading(
  { last, planned, added, removed, from, to }: MovedPlaces,
  language: Language,
): string {
  const { t } = language;
  const total = formatNumber(planned);
  const [giving, taking] = [from[0], to[0]];
  if (!giving && !taking) return t('planwork.finding.none', { total });
  // a line may break before a name, never inside one
  const named = (one: Changed | undefined) =>
    one
      ? t('planwork.finding.named', {
          name: listNames([one], language),
          change: formatSigned(one.change),
        })
      : '';
  const change = planned - last;
  const values = {
    total,
    change: formatSigned(change),
    sign: Math.sign(change),
    places: formatNumber(added),
    removed: formatNumber(removed),
    from: named(giving),
    to: named(taking),
  };
  if (!giving) return t('planwork.finding.added', values);
  if (!taking) return t('planwork.finding.cut', values);
  return t('planwork.finding.moved', values);
}

/** How many places are decided in all, and by how many that is more or fewer than recommended. */
export function decidedHeading(
  { decided, recommended }: { decided: number; recommended: number },
  { t }: Language,
): string {
  const difference = decided - recommended;
  return t('planwork.decided.heading', {
    decided: formatNumber(decided),
    sign: Math.sign(difference),
    by: formatNumber(Math.abs(difference)),
  });
}

/** Expected persons wanted and not there, and there and not wanted. */
interface Mismatch {
  /** null: not assessable */
  shortage: number | null;
  surplus: number | null;
}

/** The same of a plan: in all, and at balance, as recommended and as decided. */
interface PlanMismatch extends Mismatch {
  matching?: {
    plan: { unfilled: number; unmatched: number };
    decided?: { unfilled: number; unmatched: number } | null;
  } | null;
}

/** People of a plan that are wanted and not there, or there and not wanted: beside each other, where the plan knows that. */
export function mismatchOf({ matching, shortage, surplus }: PlanMismatch): Mismatch {
  return matching
    ? { shortage: matching.plan.unfilled, surplus: matching.plan.unmatched }
    : { shortage, surplus };
}

/**
 * Which of the compared scenarios leaves the least mismatch, expected shortage and surplus together, beside what is recommended
 * and what is decided.
 *
 * @param changed programmes decided otherwise than recommended
 */
export function compareFinding(
  plan: PlanMismatch | null,
  changed: number,
  scenarios: readonly { name: string; result: { totals: PlanMismatch | null } | null }[],
  { t }: Language,
): string {
  const people = ({ shortage, surplus }: Mismatch) =>
    shortage === null || surplus === null ? null : Math.round(shortage + surplus);
  const results = scenarios.flatMap(({ name, result }) =>
    result?.totals ? [{ name, people: people(mismatchOf(result.totals)) }] : [],
  );
  if (results.length === 0 || !plan) return t('planwork.compare.none');
  const own = people(mismatchOf(plan));
  const at = changed > 0 ? plan.matching?.decided : null;
  const decided = at ? Math.round(at.unfilled + at.unmatched) : null;
  const known = results.flatMap(({ name, people }) => (people === null ? [] : [{ name, people }]));
  const best = known.toSorted((a, b) => a.people - b.people)[0];
  if (!best || own === null) return t('planwork.compare.unknown');
  const values = {
    name: best.name,
    people: formatNumber(best.people),
    plan: formatNumber(own),
    decided: decided === null ? 'none' : formatNumber(decided),
  };
  const isBetter = best.people < Math.min(own, decided ?? own);
  return t(isBetter ? 'planwork.compare.better' : 'planwork.compare.notBetter', values);
}

/** What a difference with its interval says of the plan. */
export type Saying = 'better' | 'worse' | 'unclear';

/** More or fewer placed only where the whole interval lies on one side of 0. */
export function sayingOf({ low, high }: { low: number; high: number }): Saying {
  if (low > 0) return 'better';
  return high < 0 ? 'worse' : 'unclear';
}

/** What a difference in graduates placed a year says, in whole persons without a sign; the way is in the saying. */
export interface PlacedMore {
  saying: Saying;
  persons: string;
  low: string;
  high: string;
}

/**
 * The one sentence of a backtest: how many more graduates a year the recommendation would have placed than what was done, over
 * redraws of what a registered vacancy means.
 *
 * @param summary of every way of setting intakes
 * @returns null where there are too few years to judge from
 */
export function backtestFinding(
  summary: readonly { strategy: Strategy; redrawn: { value: number; low: number; high: number } | null }[],
): PlacedMore | null {
  const difference = summary.find(({ strategy }) => strategy === 'done')?.redrawn;
  if (!difference) return null;
  const saying = sayingOf(difference);
  const [low, high] = [Math.abs(difference.low), Math.abs(difference.high)].map((one) => formatNumber(one));
  const isWorse = saying === 'worse';
  return {
    saying,
    persons: formatNumber(Math.abs(difference.value)),
    low: (isWorse ? high : low) as string,
    high: (isWorse ? low : high) as string,
  };
}

/** Whether forecasts of a year erred less than carrying the last four quarters forward, over the whole city, as a sentence. */
export function accuracyFinding(
  rows: readonly { key: RowKey; annualError: number | null }[],
  t: Translate,
): string {
  const city = rows.find(({ key }) => !key.sector);
  const error = city?.annualError ?? null;
  if (error === null) return t('accuracy.finding.none');
  const percent = formatFigure(Math.abs(1 - error), 'rate');
  if (percent === formatFigure(0, 'rate')) return t('accuracy.finding.same');
  return t(error < 1 ? 'accuracy.finding.better' : 'accuracy.finding.worse', { percent });
}
