import { formatNumber } from '#lib/format/index.ts';
import type { Translate } from '#lib/i18n/index.ts';
import { sideOf } from './sideOf.ts';
import type { SupplyDemandRow } from './types.ts';

/** What the market says of a specialty's occupations; a direction only where the interval excludes 1. */
export function specialtyLede(row: SupplyDemandRow | null, t: Translate): string {
  if (!row || row.ratio.value === null || row.direction === null) return t('specialty.lede.missing');
  return t(`specialty.lede.${sideOf(row.direction)}`, { per100: formatNumber(row.ratio.value * 100) });
}
