import { parsePeriod, shiftQuarter } from '../../facts/period.ts';
import type { ExpectedKind } from './types.ts';

const QUARTERS = 8;
const YEARS = 5;

/**
 * The periods a kind is looked at for, oldest first: the last eight quarters or five years up to the last one that is
 * over, or up to the latest for which somebody handed in. A list of programmes stands until it is replaced: it has
 * no period.
 *
 * @param today YYYY-MM-DD
 * @param handedIn periods for which there are figures
 */
export function latestPeriods(
  kind: ExpectedKind,
  today: string,
  handedIn: readonly (string | null)[],
): (string | null)[] {
  if (kind === 'programmes') return [null];
  const grain = kind === 'market' ? 'quarter' : 'year';
  const year = today.slice(0, 4);
  const now = grain === 'year' ? year : `${year}Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`;
  // the period of today is never over: its last day is today's or later
  const over = before(now, 1);
  // periods of one grain sort as texts; one that has not begun is a slip of somebody's pen
  const latest = handedIn
    .filter((period) => period !== null)
    .filter((period) => parsePeriod(period)?.grain === grain && period <= now)
    .reduce((a, b) => (b > a ? b : a), over);
  const count = grain === 'quarter' ? QUARTERS : YEARS;
  return Array.from({ length: count }, (_, i) => before(latest, count - 1 - i));
}

function before(period: string, steps: number): string {
  return period.includes('Q') ? shiftQuarter(period, -steps) : String(Number(period) - steps);
}
