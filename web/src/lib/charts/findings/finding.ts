import type { Language, MessageKey } from '../../i18n/index.ts';
import type { Named } from '../types.ts';
import { listNames } from '../words/listNames.ts';

/** Names in a finding: those written out, and how many there are in all. */
export interface FindingNames {
  shown: Named[];
  total: number;
}

/** A sentence that is true of the data: its message, its figures, and the names it mentions. */
export interface Finding {
  key: MessageKey;
  values?: Record<string, string | number>;
  names?: Record<string, FindingNames>;
}

/** Writes a finding in a language. Names beyond those shown become "等 5 个" / "and 3 more". */
export function sayFinding(finding: Finding, language: Language): string {
  const values: Record<string, string | number> = { ...finding.values };
  for (const [slot, { shown, total }] of Object.entries(finding.names ?? {})) {
    const names = listNames(shown, language);
    const more = total - shown.length;
    values[slot] = more > 0 ? language.t('chart.namesMore', { names, total, more }) : names;
  }
  return language.t(finding.key, values);
}

/** Names for a title: two when they are all there are and short enough, otherwise the first and a count. */
export function firstNames(all: readonly Named[], characters = 12): FindingNames {
  const both = all.slice(0, 2);
  const fits = both.reduce((sum, { nameZh }) => sum + nameZh.length, 0) <= characters;
  return { shown: all.length <= 2 && fits ? both : all.slice(0, 1), total: all.length };
}
