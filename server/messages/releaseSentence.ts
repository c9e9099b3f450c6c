import type { Locale } from '@gongxu/messages/locale';
import { hasMessage, type MessageValues, messageKey, t } from '@gongxu/messages/server';
import { halfAway } from '../domain/facts/halfAway.ts';
import type { EditedSentence } from '../domain/release/releaseContent.ts';
import { groupsOf } from '../domain/release/sentences/atomsOf.ts';
import type { BoundFigure, ReleaseSentence } from '../domain/release/sentences/releaseSentence.ts';
import { STRENGTHS, type StrengthWords } from '../domain/release/sentences/wordStrength.ts';
import { printNumber, printPercent, printRange } from './numbers.ts';

/** A sentence as it is read. */
export interface SaidSentence {
  /** what stands in bold before the rest; '' where the sentence is all one */
  lead: string;
  rest: string;
  /** somebody wrote it, and this was generated in its place; null: it is as generated */
  generated: string | null;
}

/** Parts the bold beginning of a sentence from the rest. */
const PARTED = '|';

/**
 * A sentence of a release in a language, whole.
 *
 * @throws RangeError when nobody has written the sentence of its code
 */
export function releaseSentence(sentence: ReleaseSentence, locale: Locale): string {
  return whole(said(sentence, locale));
}

/** A sentence as it is read: as the bureau wrote it where it did, else as generated. */
export function saidSentence(
  sentence: ReleaseSentence,
  edited: readonly EditedSentence[],
  locale: Locale,
): SaidSentence {
  const generated = said(sentence, locale);
  const own = edited.find(({ code }) => code === sentence.code);
  const text = own ? fill(own.text[locale], sentence, locale) : generated;
  const at = text.indexOf(PARTED);
  return {
    lead: at < 0 ? '' : text.slice(0, at).trim(),
    rest: (at < 0 ? text : text.slice(at + 1)).trim(),
    generated: own ? whole(generated) : null,
  };
}

/** A generated sentence with its figures as atoms in braces, for whoever writes it otherwise. */
export function sentenceTemplate(sentence: ReleaseSentence, locale: Locale): string {
  const values = valuesOf(sentence, locale);
  const chosen = choices(sentence);
  const open = Object.entries(values).map(([name, value]) => [name, name in chosen ? value : `{${name}}`]);
  // how many there are chooses a plural, and is no text
  const numbers = Object.entries(values).filter(([name]) => name.endsWith('_n'));
  return t(
    locale,
    keyOf(sentence),
    withDefaults({ ...Object.fromEntries(open), ...Object.fromEntries(numbers) }),
  );
}

/** A sentence that somebody wrote, with its figures in the place of its atoms. */
export function fill(text: string, sentence: ReleaseSentence, locale: Locale): string {
  const values = valuesOf(sentence, locale);
  return text.replaceAll(/\{(\w+)\}/g, (atom, name: string) => String(values[name] ?? atom));
}

/** Words that claim something of a figure, in a language. @see wordStrength */
export function strengthWords(locale: Locale): StrengthWords {
  const lists = STRENGTHS.map((strength) => [strength, t(locale, `release.words.${strength}`).split(PARTED)]);
  return Object.fromEntries(lists) as StrengthWords;
}

function said(sentence: ReleaseSentence, locale: Locale): string {
  return t(locale, keyOf(sentence), valuesOf(sentence, locale));
}

function keyOf({ code }: ReleaseSentence) {
  return messageKey(`release.said.${code}`);
}

const whole = (text: string) => text.replaceAll(PARTED, '').trim();

/** Words that choose how a sentence goes. */
function choices({ figures }: ReleaseSentence): Record<string, string> {
  return Object.fromEntries(
    figures.flatMap(({ name, value, unit }) => (unit === undefined ? [[name, String(value ?? '')]] : [])),
  );
}

/** All that a sentence may print; of a group that is not there that it is empty. */
function valuesOf(sentence: ReleaseSentence, locale: Locale): MessageValues {
  const { figures } = sentence;
  const values: MessageValues = { ...choices(sentence) };
  for (const figure of figures) Object.assign(values, printed(figure, locale));
  for (const [name, of] of groupsOf(figures)) {
    values[`${name}_n`] = of.length;
    values[`${name}_names`] = of.map((one) => nameOf(one, locale)).join(t(locale, 'join.names'));
    values[`${name}_list`] = of
      .map((one) => item(name, one, figures, locale))
      .join(t(locale, 'release.join.items'));
  }
  return withDefaults(values);
}

/** What a sentence may ask for and has not: a group of nobody, which has none and no names. */
function withDefaults(values: MessageValues): MessageValues {
  return new Proxy(values, {
    has: () => true,
    get: (so, name) => Reflect.get(so, name) ?? (String(name).endsWith('_n') ? 0 : ''),
  });
}

function printed(figure: BoundFigure, locale: Locale): MessageValues {
  const { name, unit, low, high, nameZh } = figure;
  if (unit === undefined) return {};
  return {
    [name]: printValue(figure, locale),
    [`${name}_n`]: typeof figure.value === 'number' ? halfAway(figure.value) : 0,
    ...(low !== undefined || high !== undefined ? { [`${name}_range`]: printBounds(figure, locale) } : {}),
    ...(nameZh !== undefined ? { [`${name}_name`]: nameOf(figure, locale) } : {}),
  };
}

/** One of a group, with the figures that bear its number. */
function item(group: string, figure: BoundFigure, figures: readonly BoundFigure[], locale: Locale): string {
  const at = figure.name.slice(group.length);
  const beside = figures.filter(({ name }) => name.endsWith(at) && name.replace(/\d+$/, '') + at === name);
  const own = beside.map((one) => [
    one.name.slice(0, -at.length),
    one.value === null
      ? 'none'
      : one.unit === 'ratio' || one === figure
        ? printValue(one, locale)
        : Number(one.value),
  ]);
  const word = figure.direction ? t(locale, `chart.class.${figure.direction}`) : '';
  const key = `release.item.${group}`;
  return t(locale, hasMessage(key) ? key : 'release.item.figure', {
    ...Object.fromEntries(own),
    name: nameOf(figure, locale),
    value: printValue(figure, locale),
    range: printBounds(figure, locale),
    word,
  });
}

function nameOf({ nameZh = '', nameEn = '' }: BoundFigure, locale: Locale): string {
  return locale === 'en' && nameEn !== '' ? nameEn : nameZh;
}

const DECIMALS: Partial<Record<NonNullable<BoundFigure['unit']>, number>> = {
  ratio: 2,
  factor: 2,
  points: 1,
};

function printValue({ value, unit = 'items' }: BoundFigure, locale: Locale): string {
  if (value === null) return t(locale, 'release.noFigure');
  if (typeof value === 'string' || unit === 'year') return String(value);
  return unit === 'share' ? printPercent(value) : printNumber(rounded(value, unit), DECIMALS[unit] ?? 0);
}

/** Pay is told to the hundred. */
function rounded(value: number, unit: BoundFigure['unit']): number {
  return unit === 'yuan' ? 100 * halfAway(value / 100) : value;
}

function printBounds({ low = null, high = null, unit = 'items' }: BoundFigure, locale: Locale): string {
  const scaled = (bound: number | null) =>
    bound === null ? null : unit === 'share' ? 100 * bound : rounded(bound, unit);
  return printRange(scaled(low), scaled(high), locale, DECIMALS[unit] ?? 0);
}
