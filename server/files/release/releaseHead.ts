import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { releaseKindOf } from '../../domain/release/releaseKinds.ts';
import { publisherName } from '../../messages/publisherName.ts';
import { releaseTitle } from '../../messages/releaseTitle.ts';
import type { ReleaseHead } from './types.ts';

/** Where a version's files stand. @example 'https://talent.example.cn/data/2026Q3/v2' */
export function addressOf({ origin, release, version }: ReleaseHead): string {
  return `${origin}/data/${release}/v${version}`;
}

/** Who a file says has published it. */
export function publisherOf(head: ReleaseHead, dataKind: DataKind, locale: Locale): string {
  return publisherName(head, dataKind, locale);
}

/** What every file says first: which product, version and address it is, of what kind of data, and since when. */
export function firstLine(head: ReleaseHead, dataKind: DataKind, path: string): string {
  const facts = {
    product: t('zh', 'release.product'),
    version: head.id,
    address: `${addressOf(head)}/${path}`,
    dataKind,
    publisherZh: publisherOf(head, dataKind, 'zh'),
    publisherEn: publisherOf(head, dataKind, 'en'),
    publishedAt: head.publishAt,
  };
  const said = Object.entries(facts).map(([name, value]) => `${name}=${value}`);
  const warning =
    dataKind === 'demonstration' ? [t('zh', 'release.invented'), t('en', 'release.invented')] : [];
  return [...said, ...warning].join('; ').replaceAll(/\s+/g, ' ');
}

/** The title of a version with its number. */
export function titleOf(head: ReleaseHead, locale: Locale): string {
  const kind = releaseKindOf(head.release) ?? 'quarterly';
  return releaseTitle(kind, head.release, locale, head.version);
}
