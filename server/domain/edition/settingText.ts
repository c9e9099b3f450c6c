import type { SettingUnit } from './settingUnits.ts';

/** A setting's value as `edition.json` has it. */
export type SettingValue = number | null | { from: string; to: string };

const BETWEEN = /\s*(?:\/|–|—|至|\bto\b)\s*/;
const NUMBER = /^[-−+]?\d+(?:\.\d+)?$/;

/**
 * What somebody typed as a setting's value: `15`, `20%`, `09-01/10-31`, nothing for no limit. What cannot be read stays the text
 * it is, for the edition's own checks to refuse.
 */
export function readSetting(unit: SettingUnit, typed: string): SettingValue | string {
  const text = typed.trim();
  if (unit === 'stretch') {
    const [from = '', to = ''] = text.split(BETWEEN);
    return { from, to };
  }
  if (text === '') return null;
  const plain = text.replaceAll(/[,，\s]/g, '').replace('−', '-');
  const percent = unit === 'share' && /[%％]$/.test(plain);
  const digits = percent ? plain.slice(0, -1) : plain;
  if (!NUMBER.test(digits)) return text;
  // 29 / 100 and 0.29 are not always the same double: through the decimal they are
  return percent ? Number(`${digits}e-2`) : Number(digits);
}

/** Whether a share was typed of which nobody can tell if it is per cent or parts: `5`, or `1`, where `5%` and `0.05` are meant. */
export function isUnclearShare(unit: SettingUnit, typed: string): boolean {
  const value = readSetting(unit, typed);
  return unit === 'share' && typeof value === 'number' && Math.abs(value) >= 1 && !/[%％]\s*$/.test(typed);
}

/** A value as one would type it: `15`, `20%`, `09-01/10-31`, nothing where nothing is limited. */
export function writeSetting(unit: SettingUnit, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') {
    const { from, to } = value as { from: string; to: string };
    return `${from}/${to}`;
  }
  return unit === 'share' ? `${Number((Number(value) * 100).toFixed(8))}%` : String(value);
}
