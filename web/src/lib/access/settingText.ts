import type { Setting, SettingUnit } from '../api/types.ts';
import type { Language } from '../i18n/index.ts';

/** A setting's value, which the API gives as one would type it, in words. */
export function settingText(unit: SettingUnit, value: string, { t }: Pick<Language, 't'>): string {
  if (value === '') return t('planwork.notLimited');
  if (unit === 'share') return value;
  if (unit !== 'stretch') return t(`setting.of.${unit}`, { value: Number(value) });
  const [from, to] = stretchOf(value);
  return t('setting.of.stretch', { from, to });
}

/** First and last day, as `MM-DD`. */
export function stretchOf(value: string): [from: string, to: string] {
  const [from = '', to = ''] = value.split('/');
  return [from, to];
}

/** What may be typed, beside the field; empty where that needs no words. */
export function rangeText(
  { unit, low, high, optional }: Pick<Setting, 'unit' | 'low' | 'high' | 'optional'>,
  { t }: Pick<Language, 't'>,
): string {
  if (unit === 'stretch') return t('settings.day');
  if (low === null || high === null) return '';
  const range =
    unit === 'share'
      ? t('settings.rangeShare', { low: `${low * 100}%`, high: `${high * 100}%` })
      : t('settings.range', { low, high, unit: t(`setting.unit.${unit}`) });
  return optional ? `${range} · ${t('settings.empty')}` : range;
}
