import { formatNumber } from '#lib/format/index.ts';
import type { Translate } from '#lib/i18n/index.ts';
import { sideOf } from './sideOf.ts';
import type { SupplyDemandRow } from './types.ts';

/**
 * The city's ratio as a sentence about people, true of the row: it names a direction only where the interval
 * excludes 1, which is what the class says. Phrases are parted by |.
 */
export function homeFinding(row: SupplyDemandRow, t: Translate): string {
  const { ratio, direction } = row;
  if (ratio.value === null || direction === null) return t('home.finding.missing');
  return t(`home.finding.${sideOf(direction)}`, { per100: formatNumber(ratio.value * 100) });
}
