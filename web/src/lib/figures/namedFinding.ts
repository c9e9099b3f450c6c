import { formatNumber } from '#lib/format/index.ts';
import type { Translate } from '#lib/i18n/index.ts';
import { sideOf } from './sideOf.ts';
import type { SupplyDemandRow } from './types.ts';

/** A sector's or specialty's ratio as a sentence; a direction only where its interval excludes 1. */
export function namedFinding(subject: string, row: SupplyDemandRow | null, t: Translate): string {
  if (!row || row.ratio.value === null || row.direction === null) return t('named.missing', { subject });
  return t(`named.${sideOf(row.direction)}`, { subject, per100: formatNumber(row.ratio.value * 100) });
}
