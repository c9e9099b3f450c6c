import { saidIn } from '../../format/index.ts';
import { hasMessage, type Language, messageKey } from '../../i18n/index.ts';
import type { DataKind } from '../types.ts';

/** Returns that charts are made from: what a city hands in. */
export type Return = 'market' | 'outcomes' | 'enrolment' | 'postings' | 'demand';

/**
 * What stands as a figure's source. Demonstration data has no source to cite, only the kinds of return it imitates;
 * real and published figures keep theirs word by word, of two languages the reader's.
 */
export function sourceText(
  dataKind: DataKind,
  source: string,
  returns: readonly Return[],
  { t, locale }: Language,
): string {
  if (dataKind !== 'demonstration' || returns.length === 0) return saidIn(source, locale);
  const kinds = returns.map((kind) => t(returnKey(kind))).join(t('chart.listComma'));
  return t('chart.demonstrationSource', { kinds });
}

/** Returns that are told from their like by more words, else the file's own name. */
function returnKey(kind: Return) {
  const longer = `kind.${kind}`;
  return hasMessage(longer) ? longer : messageKey(`file.${kind}`);
}
