import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import type { DataKind } from '../domain/facts/dataKind.ts';

/** Who publishes, as the edition's settings have it. */
export interface PublisherSettings {
  publisherZh: string | null;
  publisherEn: string | null;
}

/**
 * Who publishes figures of a kind: of demonstration figures the demonstration instance, so that they never carry an
 * office's name; of all others whom the edition names, or that it names nobody.
 */
export function publisherName(settings: PublisherSettings, dataKind: DataKind, locale: Locale): string {
  if (dataKind === 'demonstration') return t(locale, 'publisher.demonstration');
  const named = locale === 'zh' ? settings.publisherZh : settings.publisherEn;
  return named?.trim() || t(locale, 'publisher.notStated');
}
