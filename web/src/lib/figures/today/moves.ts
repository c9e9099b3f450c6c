import type { FigureMove, RatioClass, WatchedFigure } from '#lib/api/types.ts';
import { CLASS_ICON } from '#lib/charts/words/classes.ts';
import { type FigureKind, formatPeriod } from '#lib/format/index.ts';
import { hasMessage, type Language, messageKey } from '#lib/i18n/index.ts';
import { SIDE_ICONS } from '../gaps.ts';
import { fileName } from './waiting.ts';

/** How each watched figure is printed. */
export const PRINTED_AS: Readonly<Record<WatchedFigure, FigureKind>> = {
  cityRatio: 'ratio',
  sectorRatio: 'ratio',
  outcomeRate: 'rate1',
  index: 'index',
  gap: 'people',
};

/** Whose figure of when it is; both times where they are two. */
export function moveLabel({ figure, of, before, after }: FigureMove, language: Language): string {
  const { t, name } = language;
  const [was, is] = [before, after].map(({ period }) => periodOf(figure, period, language)) as [
    string,
    string,
  ];
  const period = was === is ? is : t('today.figure.periods', { before: was, after: is });
  const ofOne = `today.figure.${figure}.of`;
  const key = of && hasMessage(ofOne) ? ofOne : messageKey(`today.figure.${figure}`);
  return t(key, { name: of ? name(of) : '', period });
}

function periodOf(figure: WatchedFigure, period: string, { t, locale }: Language): string {
  return figure === 'cityRatio' || figure === 'sectorRatio'
    ? formatPeriod(period, locale)
    : t('period.cohort', { year: period });
}

/** The word a figure is told by; null: it has none. */
export function moveWord(figure: WatchedFigure, word: string | null, { t }: Language): string | null {
  if (word === null) return null;
  return t(messageKey(figure === 'gap' ? `gaps.word.${word}` : `chart.class.${word}`));
}

/** The class of colour and the icon of a word. */
export function wordMark(figure: WatchedFigure, word: string): { side: string; icon: string } {
  if (figure === 'gap') return { side: word, icon: SIDE_ICONS[word as keyof typeof SIDE_ICONS] };
  const side = word.startsWith('s') ? 'short' : /^u\d/.test(word) ? 'surplus' : 'unclear';
  return { side, icon: CLASS_ICON[word as RatioClass] };
}

/** Whether the change says anything. */
export function moveError({ withinError }: Pick<FigureMove, 'withinError'>, { t }: Language): string {
  if (withinError === null) return t('today.moves.unknown');
  return t(withinError ? 'today.moves.within' : 'today.moves.beyond');
}

/** Of which files a move comes: those that came in, or where none did those that went. */
export function causeText({ causes }: Pick<FigureMove, 'causes'>, language: Language): string {
  const { t } = language;
  const came = causes.filter(({ counts }) => counts);
  const told = (came.length > 0 ? came : causes).map(({ kind, senders, rows, counts }) =>
    t(counts ? 'today.moves.cause.came' : 'today.moves.cause.went', {
      file: fileName(kind, language),
      senders,
      rows,
    }),
  );
  return t('today.moves.cause', {
    cause: told.join(t('today.moves.causeJoin')) || t('today.moves.cause.unknown'),
  });
}

/** Where a figure stands in full. */
export function moveLink({ figure, of }: Pick<FigureMove, 'figure' | 'of'>): string {
  if (figure === 'sectorRatio' && of) return `/sectors/${of.code}`;
  if (figure === 'gap' && of) return `/specialties/${of.code}`;
  return figure === 'cityRatio' ? '/' : '/specialties';
}
