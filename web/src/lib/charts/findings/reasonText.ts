import {
  formatCertainty,
  formatFigure,
  formatInterval,
  formatNumber,
  formatSigned,
} from '../../format/index.ts';
import { type Language, type MessageValues, messageKey } from '../../i18n/index.ts';

/** A reason behind a verdict: its code and what it is said with. */
interface Reason {
  code: string;
  values: readonly { name: string; number: number | null; text: string | null }[];
}

/** Values that are 0–1 and are written in percent; all others are persons, places or points of the index. */
const SHARES = new Set(['share', 'half', 'entryLevelShare', 'registrationCoverage', 'newAt']);

/** Costs in missing graduates and relative errors, small enough to need decimals. */
const FINE = new Set(['regret', 'together', 'competing', 'worth', 'error', 'ratio', 'placed']);

/**
 * A reason behind a verdict as a sentence. `low` and `high` become one `range`, and `turned` where a surplus is told by
 * its own size; a gap loses its sign where the sentence names its side and keeps it as `signed`.
 *
 * @throws RangeError when no sentence has been written for the code
 */
export function reasonText(reason: Reason, language: Language): string {
  const key = messageKey(`reason.${reason.code}`);
  const kind = reason.code.startsWith('quality') ? 'index' : 'people';
  const numbers = new Map(reason.values.map(({ name, number }) => [name, number]));
  // a table published before a reason carried it does not tell
  const values: MessageValues = { held: 'intake' };
  for (const { name, number, text } of reason.values) {
    if (number === null) values[name] = text ?? '';
    else if (name === 'probability') values[name] = formatCertainty(number);
    else if (SHARES.has(name)) values[name] = formatFigure(number, 'rate');
    else if (FINE.has(name)) values[name] = formatNumber(number, 2);
    else if (name === 'gap') values[name] = formatNumber(Math.abs(number));
    else if (name === 'rule' || name === 'target') values[name] = formatNumber(number, 1);
    else if (name === 'onLast') values[name] = formatSigned(number);
    else values[name] = name === 'index' ? formatFigure(number, 'index') : formatNumber(number);
  }
  values.signed = formatSigned(numbers.get('gap') ?? 0);
  const [low, high] = [numbers.get('low') ?? null, numbers.get('high') ?? null];
  const minus = (value: number | null) => (value === null ? null : 0 - value);
  values.range = formatInterval(low, high, kind, language.locale) ?? '—';
  values.turned = formatInterval(minus(high), minus(low), kind, language.locale) ?? '—';
  return language.t(key, values);
}
