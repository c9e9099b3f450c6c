import type { Language } from '../../i18n/index.ts';
import type { Estimate, RatioClass } from '../types.ts';

/** A ratio's class in words; "parent's figure" where the ratio is not the row's own; a dash where it is missing. */
export function wordText(ratio: Estimate, direction: RatioClass | null, { t }: Language): string {
  if (direction) return t(`chart.class.${direction}`);
  return ratio.value !== null && ratio.state === 'parent' ? t('chart.state.parent') : '—';
}
