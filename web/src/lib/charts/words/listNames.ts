import type { Language } from '../../i18n/index.ts';
import type { Named } from '../types.ts';

/** Names joined as the language joins them: `护理、数控和中药`, `nursing, machining and herbs`. */
export function listNames(names: readonly Named[], language: Language): string {
  const format = new Intl.ListFormat(language.locale === 'zh' ? 'zh-CN' : 'en-US', { type: 'conjunction' });
  return format.format(names.map(language.name));
}
