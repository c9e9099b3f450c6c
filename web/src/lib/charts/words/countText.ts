import { formatNumber } from '../../format/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { Estimate } from '../types.ts';

/** What a count is of that is withheld by itself, with no figure beside it that would say so. */
export const WITHHELD = { state: 'suppressed' } as const;

/**
 * A count of persons, or the mark of why there is none: not collected, or withheld with the figure that is made of it.
 *
 * @param of that figure; left out: none is
 */
export function countText(
  count: number | null,
  language: Language,
  of?: Pick<Estimate, 'state'> | null,
): string {
  if (count !== null) return formatNumber(count);
  const reason = of?.state === 'suppressed' ? 'suppressed' : 'not_collected';
  return language.t(`chart.missing.${reason}.mark`);
}
