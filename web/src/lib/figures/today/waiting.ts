import type { SentenceValue, WaitingItem } from '#lib/api/types.ts';
import { listNames } from '#lib/charts/words/listNames.ts';
import { formatPeriod } from '#lib/format/index.ts';
import { hasMessage, type Language, messageKey } from '#lib/i18n/index.ts';
import { shortDay } from './days.ts';

type Names = readonly { code: string; nameZh: string; nameEn: string }[];

/** Names written out; more of them are counted. */
const NAMED = 3;

/** Names in a sentence: all of a few, else the first ones and how many there are. */
export function fewNames(who: Names, language: Language, most = NAMED): string {
  if (who.length <= most) return listNames(who, language);
  const names = who.slice(0, most - 1).map(language.name);
  return language.t('chart.namesMore', {
    names: names.join(language.locale === 'zh' ? '、' : ', '),
    total: who.length,
    more: who.length - names.length,
  });
}

/** A kind of file, as a sentence calls it. */
export function fileName(kind: string, { t }: Pick<Language, 't'>): string {
  const key = `file.${kind}`;
  return hasMessage(key) ? t(key) : kind;
}

/** A return with its quarter, year or cohort. @param period null or empty: it has none */
export function returnName(kind: string, period: string | null, language: Language): string {
  const { t, locale } = language;
  const cohort = kind === 'outcomes';
  const when = !period
    ? 'none'
    : cohort
      ? t('period.cohort', { year: period })
      : formatPeriod(period, locale);
  return t('today.what', { file: fileName(kind, language), period: when });
}

/** A text that begins with a name out of the middle of a sentence. @example beginning('market return') // 'Market return' */
export function beginning(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a sentence is filled with: values as they are, and what they are called. */
export function sentenceValues(
  { values, who }: { values: readonly SentenceValue[]; who: Names },
  language: Language,
): Record<string, string | number> {
  const filled = Object.fromEntries(values.map(({ name, number, text }) => [name, number ?? text ?? '']));
  const kind = String(filled.file ?? '');
  return {
    ...filled,
    // a sentence that chooses by the kind of file asks for the code, one that names it for its words
    code: kind,
    what: returnName(kind, String(filled.period ?? ''), language),
    file: fileName(kind, language),
    names: fewNames(who, language),
  };
}

type Item = Pick<WaitingItem, 'kind' | 'own' | 'who' | 'values'>;

/** What waits, as a sentence. */
export function waitingTitle(item: Item, language: Language): string {
  const key = chosen(item, (stem) => `today.wait.${stem}`);
  return beginning(language.t(key, sentenceValues(item, language)));
}

/** More about it; null: the title says it all. */
export function waitingDetail(item: Item, language: Language): string | null {
  // who is missing is the reader's own body: nothing to add
  if (item.kind === 'return' && item.own) return null;
  const key = chosen(item, (stem) => `today.wait.${stem}.detail`);
  return language.t(key, sentenceValues(item, language));
}

/** What its button says. */
export function waitingAction(item: Item, { t }: Language): string {
  return t(chosen(item, (stem) => `today.go.${stem}`));
}

/** The sentence of one's own, of the city's, or of others, whichever the catalogue tells apart. */
function chosen({ kind, own, who }: Item, keyOf: (stem: string) => string) {
  const which = own ? ['.own', ''] : who.length === 0 ? ['.city', ''] : [''];
  const found = which.map((one) => keyOf(`${kind}${one}`)).find(hasMessage);
  return messageKey(found ?? keyOf(kind));
}

/** How much time is left, in the fewest words. */
export function dueText(
  { standing, daysLeft, due }: Pick<WaitingItem, 'standing' | 'daysLeft' | 'due'>,
  language: Language,
): string {
  const { t } = language;
  if (daysLeft === null || due === null) return t('today.due.any');
  if (standing === 'overdue') return t('today.due.overdue', { days: -daysLeft });
  if (daysLeft === 0) return t('today.due.today');
  if (standing === 'due') return t('today.due.soon', { days: daysLeft });
  return t('today.due.later', { day: shortDay(due, language) });
}

/** Since when it waits and until when it may; null: neither is known. */
export function datesText(
  { since, due }: Pick<WaitingItem, 'since' | 'due'>,
  language: Language,
): string | null {
  const { t } = language;
  if (since && due) {
    return t('today.wait.dates', { since: shortDay(since, language), due: shortDay(due, language) });
  }
  if (since) return t('today.wait.since', { since: shortDay(since, language) });
  return due ? t('today.wait.until', { due: shortDay(due, language) }) : null;
}
