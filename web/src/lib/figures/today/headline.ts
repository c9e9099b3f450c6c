import type { FigureMove, TodayPage, WaitingItem } from '#lib/api/types.ts';
import { type Language, messageKey } from '#lib/i18n/index.ts';
import { moveWord } from './moves.ts';

export type TodayParts = TodayPage['today'];

/** What waits and what moved, as the page's heading: a changed word is named. */
export function todayFinding(today: TodayParts, language: Language): string {
  const { t } = language;
  const waiting = waitingFinding(today.waiting, language);
  const moved = movedFinding(today, language);
  return moved === null ? waiting : t('today.h.join', { waiting, moved });
}

function waitingFinding(
  items: readonly Pick<WaitingItem, 'standing' | 'daysLeft'>[],
  { t }: Language,
): string {
  const overdue = items.filter(({ standing }) => standing === 'overdue');
  if (items.length === 0) return t('today.h.none');
  const waiting = t('today.h.waiting', { count: items.length });
  if (overdue.length === 0) return waiting;
  const days = Math.max(...overdue.map(({ daysLeft }) => -(daysLeft ?? 0)));
  const late = t(overdue.length === 1 ? 'today.h.overdueOne' : 'today.h.overdue', {
    count: overdue.length,
    days,
  });
  return t('today.h.joinWaiting', { waiting, overdue: late });
}

/** Null: nothing is compared. */
function movedFinding(
  { comparison, moves, movesInAll, wordsChanged, beyondError }: TodayParts,
  language: Language,
): string | null {
  const { t } = language;
  if (comparison === 'same') return t('today.h.still');
  if (comparison !== 'compared') return null;
  if (wordsChanged > 0 && moves[0]) {
    const first = wordFinding(moves[0], language);
    return wordsChanged === 1 ? first : t('today.h.words', { first, more: wordsChanged - 1 });
  }
  if (movesInAll === 0) return t('today.h.still');
  if (beyondError === null) return t('today.h.moved', { count: movesInAll });
  return beyondError === 0
    ? t('today.h.within', { count: movesInAll })
    : t('today.h.beyond', { count: movesInAll, beyond: beyondError });
}

function wordFinding({ figure, of, before, after }: FigureMove, language: Language): string {
  const { t, name } = language;
  return t('today.h.word', {
    name: t(messageKey(`today.figure.short.${figure}`), { name: of ? name(of) : '' }),
    before: moveWord(figure, before.word, language) ?? '',
    after: moveWord(figure, after.word, language) ?? '',
  });
}

/** Heading of the figures that moved. */
export function movesFinding(
  { comparison, movesInAll, wordsChanged }: TodayParts,
  { t }: Language,
): { title: string; text: string } {
  switch (comparison) {
    case 'first_visit':
      return { title: t('today.moves.first'), text: t('today.moves.firstText') };
    case 'other_kind':
      return { title: t('today.moves.other'), text: t('today.moves.otherText') };
    case 'nothing_published':
      return { title: t('today.moves.nothing'), text: t('today.moves.nothingText') };
    case 'same':
      return { title: t('today.moves.still'), text: t('today.moves.same') };
    default:
      if (movesInAll === 0) return { title: t('today.moves.still'), text: t('today.moves.none') };
      return {
        title:
          wordsChanged > 0
            ? t('today.moves.words', { count: movesInAll, words: wordsChanged })
            : t('today.moves.title', { count: movesInAll }),
        text: t('today.moves.struck'),
      };
  }
}
