import { cityDay } from '@gongxu/messages/cityDay';
import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import type { ReleaseContent, ReleaseTexts } from '../../domain/release/releaseContent.ts';
import { releaseSentence, saidSentence } from '../../messages/releaseSentence.ts';
import { tableTitle } from '../../messages/releaseTitle.ts';
import { addressOf, publisherOf, titleOf } from './releaseHead.ts';
import { file } from './tableFiles.ts';
import type { ReleaseFile, ReleaseHead } from './types.ts';

/** What a version says, as plain text in one language. */
export function summaryFile(
  head: ReleaseHead,
  content: ReleaseContent,
  texts: ReleaseTexts,
  locale: Locale,
): ReleaseFile {
  const { dataKind } = content;
  const space = locale === 'zh' ? '' : ' ';
  const sentences = content.sentences.map((sentence, i) => {
    const { lead, rest, generated } = saidSentence(sentence, texts.sentences, locale);
    return `${i + 1}. ${lead}${lead && rest ? space : ''}${rest}${generated === null ? '' : ' ✎'}`;
  });
  const tables = content.tables.map(
    ({ name, finding }) => `${tableTitle(name, locale)}: ${releaseSentence(finding, locale)} (${name}.csv)`,
  );
  const lines = [
    titleOf(head, locale),
    t(locale, 'release.summary.about', {
      id: head.id,
      day: cityDay(head.publishAt),
      publisher: publisherOf(head, dataKind, locale),
      address: addressOf(head),
    }),
    ...(dataKind === 'demonstration' ? [t(locale, 'release.invented')] : []),
    ...documentLines(texts, locale),
    '',
    releaseSentence(content.headline, locale),
    '',
    ...sentences,
    '',
    ...tables,
  ];
  return file(`summary.${locale}.txt`, 'text/plain; charset=utf-8', `\uFEFF${lines.join('\r\n')}\r\n`);
}

/** Document fields that the bureau filled, and counties that it comes out without. */
function documentLines({ document, without = [] }: ReleaseTexts, locale: Locale): string[] {
  const fields = (['index', 'issuer', 'dated', 'number'] as const).flatMap((field) =>
    document[field] ? [t(locale, `release.document.${field}`, { value: document[field] })] : [],
  );
  if (without.length === 0) return fields;
  const names = without.map((one) => (locale === 'zh' ? one.nameZh : one.nameEn || one.nameZh));
  return [...fields, t(locale, 'release.without', { names: names.join(t(locale, 'join.names')) })];
}
