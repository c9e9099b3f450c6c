import { type FigureKind, formatFigure, formatInterval, formatNumber } from '../../format/index.ts';
import type { Language, Translate } from '../../i18n/index.ts';
import type { Coded, Estimate, MissingReason, RatioClass } from '../types.ts';

/** The reason why an estimate has no value; null when it has one. */
export function reasonOf(estimate: Estimate): MissingReason | null {
  return estimate.value === null ? (estimate.state as MissingReason) : null;
}

/** An estimate's value as text, or the mark of why it is missing. Never blank, never 0 for missing. */
export function valueText(estimate: Estimate, kind: FigureKind, language: Language): string {
  const reason = reasonOf(estimate);
  if (reason) return language.t(`chart.missing.${reason}.mark`);
  return `${BOUNDS[estimate.note ?? ''] ?? ''}${formatFigure(estimate.value as number, kind)}`;
}

/** Signs of a value that is printed as a bound, because the rate itself would tell of each of a few what became of them. */
const BOUNDS: Readonly<Record<string, string>> = { at_least: '≥ ', at_most: '≤ ' };

/** An estimate's interval as text; a dash where it has none. */
export function intervalText(estimate: Estimate, kind: FigureKind, language: Language): string {
  return formatInterval(estimate.low, estimate.high, kind, language.locale) ?? '—';
}

/**
 * What stands in place of a pay's interval where its bounds are one: between records that all say the same, or whose
 * middle does, nothing is uncertain that an interval could tell. Null where it has a width.
 */
export function onePayText({ low, high, n, note }: Estimate, t: Translate): string | null {
  if (low === null || low !== high) return null;
  return note === 'one_pay' ? t('tile.samePay', { count: formatNumber(n) }) : t('tile.onePay');
}

/** A ratio's class in words; whose figure it is where it is not the row's own; a dash where it is missing. */
export function wordText(
  ratio: Estimate,
  direction: RatioClass | null,
  { t, name }: Language,
  of: Coded | null = null,
): string {
  if (direction) return t(`chart.class.${direction}`);
  if (of && ratio.state === 'parent') return t('chart.state.parentOf', { whose: name(of) });
  return ratio.value !== null && ratio.state === 'parent' ? t('chart.state.parent') : '—';
}

/** The reasons for missing values among some estimates, each once; `uncounted`: a plain count is missing too. */
export function reasonsIn(estimates: Iterable<Estimate>, uncounted = false): MissingReason[] {
  const found = new Set<MissingReason>(uncounted ? ['not_collected'] : []);
  for (const estimate of estimates) {
    const reason = reasonOf(estimate);
    if (reason) found.add(reason);
  }
  return [...found];
}
