import { formatNumber } from '#lib/format/index.ts';
import { hasMessage, type Language, type MessageValues } from '#lib/i18n/index.ts';
import type { Reason } from './types.ts';

/** Names of values that are shares 0–1 and are written in percent. */
const SHARE = /(share|rate|probability|coverage|certainty|change|maxChange|limit)$/i;

/** A reason behind a verdict as a sentence; its code where no sentence has been written for it. */
export function reasonText(reason: Reason, language: Language): string {
  const key = `reason.${reason.code}`;
  const values: MessageValues = {};
  for (const { name, number, text } of reason.values)
    values[name] = number === null ? (text ?? '') : written(name, number);
  return hasMessage(key) ? language.t(key, values) : reason.code;
}

function written(name: string, value: number): string {
  if (SHARE.test(name)) return formatNumber(value * 100);
  return formatNumber(
    value,
    Number.isInteger(value) ? 0 : /ratio/i.test(name) ? 2 : /index/i.test(name) ? 1 : 0,
  );
}
