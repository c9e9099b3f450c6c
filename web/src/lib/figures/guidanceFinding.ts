import { formatNumber } from '#lib/format/index.ts';
import type { Translate } from '#lib/i18n/index.ts';
import { gapSide } from './placeGap.ts';
import type { GuidanceRow } from './types.ts';

/** The gap of the graduation year as a sentence; a side only where its interval excludes 0. */
export function guidanceFinding(row: GuidanceRow, t: Translate): string {
  if (row.gap.value === null) return t('outlook.missing');
  const values = { year: row.graduationYear, persons: formatNumber(Math.abs(row.gap.value)) };
  return t(`outlook.${gapSide(row.gap)}`, values);
}
