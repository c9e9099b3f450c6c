import { formatFigure, formatNumber } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { SettingControl } from './settings.ts';

/** A setting's value as people read it: `20%`, `2,843`, `not limited`. */
export function writtenSetting(
  kind: SettingControl['kind'],
  value: number | null,
  { t }: Pick<Language, 't'>,
): string {
  if (value === null) return t('planwork.notLimited');
  if (kind === 'share') return t('chart.percent', { value: formatFigure(value, 'rate') });
  return formatNumber(value, Number.isInteger(value) ? 0 : 2);
}
