import { cityDay } from '@gongxu/messages/cityDay';
import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/server';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import { publisherOf, titleOf } from './releaseHead.ts';
import { file } from './tableFiles.ts';
import type { ReleaseFile, ReleaseHead } from './types.ts';

/** A version as it is cited: a sentence in both languages, BibTeX and RIS. */
export interface Citation {
  zh: string;
  en: string;
  bibtex: string;
  ris: string;
}

/** How a version is cited; of demonstration data the form alone, which says that it is not to be cited. */
export function citationOf(head: ReleaseHead, dataKind: DataKind): Citation {
  const invented = dataKind === 'demonstration';
  const day = cityDay(head.publishAt);
  const address = `${head.origin}/releases/${head.release}/v${head.version}`;
  const sentence = (locale: Locale) => {
    const values = {
      publisher: publisherOf(head, dataKind, locale),
      title: titleOf(head, locale),
      day,
      id: head.id,
      address,
    };
    const cited = t(locale, 'release.cite', values);
    return invented ? t(locale, 'release.cite.invented', { cited }) : cited;
  };
  const publisher = publisherOf(head, dataKind, 'zh');
  const note = invented ? t('zh', 'release.invented') : '';
  return {
    zh: sentence('zh'),
    en: sentence('en'),
    bibtex: bibtexOf(head, { title: titleOf(head, 'zh'), publisher, day, address, note }),
    ris: risOf(head, { title: titleOf(head, 'zh'), publisher, day, address, note }),
  };
}

/** The files that hold it. */
export function citationFiles(head: ReleaseHead, dataKind: DataKind): ReleaseFile[] {
  const { zh, en, bibtex, ris } = citationOf(head, dataKind);
  return [
    file('citation.txt', 'text/plain; charset=utf-8', `${zh}\n\n${en}\n`),
    file('citation.bib', 'application/x-bibtex; charset=utf-8', bibtex),
    file('citation.ris', 'application/x-research-info-systems; charset=utf-8', ris),
  ];
}

interface Entry {
  title: string;
  publisher: string;
  /** `2026-10-20` */
  day: string;
  address: string;
  note: string;
}

function bibtexOf(
  { id, release, version }: ReleaseHead,
  { title, publisher, day, address, note }: Entry,
): string {
  const fields = {
    title,
    author: `{${publisher}}`,
    year: day.slice(0, 4),
    date: day,
    version: String(version),
    url: address,
    number: id,
    ...(note && { note }),
  };
  const lines = Object.entries(fields).map(
    ([name, value]) => `  ${name} = {${value.replaceAll(/[{}\\]/g, name === 'author' ? '$&' : '')}},`,
  );
  return `@misc{gongxu_${release}_v${version},\n${lines.join('\n')}\n}\n`;
}

function risOf({ id, version }: ReleaseHead, { title, publisher, day, address, note }: Entry): string {
  const lines = [
    ['TY', 'DATA'],
    ['TI', title],
    ['AU', publisher],
    ['PB', publisher],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['ET', String(version)],
    ['UR', address],
    ['ID', id],
    ...(note ? [['N1', note]] : []),
    ['ER', ''],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\n`;
}
