import type { ReleaseOutlook } from '#lib/api/types.ts';
import { formatPeriod, formatTime } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';

/** What is public now, as a sentence. */
export function publicNow({ latest }: ReleaseOutlook, { t, locale }: Language): string {
  if (!latest) return t('outlook.none');
  const { release, version } = latest;
  return t('outlook.now', { period: formatPeriod(release, locale), version });
}

/** When more comes out, as a sentence. */
export function nextDue({ next }: ReleaseOutlook, { t, locale }: Language): string {
  if (!next) return t('outlook.undated');
  const values = { period: formatPeriod(next.release, locale), at: formatTime(next.dueAt, locale) };
  return t('outlook.next', values);
}
