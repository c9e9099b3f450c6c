import type { HealthItem } from '../api/types.ts';
import { formatBytes, formatTime } from '../format/index.ts';
import { hasMessage, type Language } from '../i18n/index.ts';

const DIALECT: Readonly<Record<string, string>> = { sqlite: 'SQLite', postgresql: 'PostgreSQL' };
const TIMES: ReadonlySet<string> = new Set(['at', 'madeAt', 'since', 'verifiedAt', 'startedAt']);
const DAY = 86_400_000;

/** What was found of a part, in a sentence. @param at when it was looked at, ISO 8601 */
export function healthText(item: HealthItem, at: string, language: Language): string {
  return sentence(`health.${item.part}.${item.found}`, item, at, language);
}

/** What to do about it; empty: nothing. */
export function healthDoText(item: HealthItem, at: string, language: Language): string {
  return sentence(`health.do.${item.part}.${item.found}`, item, at, language);
}

function sentence(key: string, { values }: HealthItem, at: string, language: Language): string {
  if (!hasMessage(key)) return '';
  const said = values.map(({ name, number, text }) => [name, wordOf(name, number ?? text ?? '', language)]);
  const started = values.find(({ name }) => name === 'startedAt')?.text;
  const days = started ? Math.floor((Date.parse(at) - Date.parse(started)) / DAY) : 0;
  return language.t(key, { days, ...Object.fromEntries(said) });
}

function wordOf(name: string, value: string | number, language: Language): string | number {
  if (name === 'bytes') return formatBytes(Number(value), language.locale);
  if (name === 'dialect') return DIALECT[value] ?? value;
  if (name === 'keys') return settingNames(String(value), language);
  return TIMES.has(name) && value !== '' ? formatTime(String(value), language.locale) : value;
}

function settingNames(keys: string, { t }: Language): string {
  const names = keys.split(',').map((key) => {
    const name = `setting.name.${key}`;
    return hasMessage(name) ? t(name) : key;
  });
  return names.join(t('reach.and'));
}
