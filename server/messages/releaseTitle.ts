import type { Locale } from '@gongxu/messages/locale';
import { messageKey, t } from '@gongxu/messages/server';
import type { ReleaseKind } from '../domain/release/releaseKinds.ts';

/**
 * What a release is called, with the number of its version where one is given.
 *
 * @example releaseTitle('quarterly', '2026Q3', 'zh') // '2026 年第三季度人才供需信息'
 */
export function releaseTitle(kind: ReleaseKind, period: string, locale: Locale, version?: number): string {
  const title = t(locale, `release.title.${kind}`, {
    year: period.slice(0, 4),
    quarter: period.slice(5) || 'none',
  });
  return version === undefined ? title : title + t(locale, 'release.title.version', { version });
}

/** What a table of a release is called. @throws RangeError when it has no name */
export function tableTitle(name: string, locale: Locale): string {
  return t(locale, messageKey(`release.table.${name}`));
}
