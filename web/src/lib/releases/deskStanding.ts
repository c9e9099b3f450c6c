import type { DeskFinding, DeskWork, ReleaseState } from '#lib/api/types.ts';
import { formatTime } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';

/** How a version stands on its way out. */
export type Standing =
  | 'blocked'
  | 'ready'
  | 'review'
  | 'scheduled'
  | 'past'
  | 'published'
  | 'withdrawn'
  | 'discarded';

/** The findings of a version by what is to be done about them. */
export interface Findings {
  errors: DeskFinding[];
  /** warnings to which nobody has said anything */
  open: DeskFinding[];
  /** warnings to which somebody has */
  said: DeskFinding[];
}

/** Steps of the way, in order, and which state stands at which. */
export const STEPS = ['draft', 'review', 'scheduled', 'published'] as const;
const STEP_OF: Readonly<Record<ReleaseState, number>> = {
  draft: 0,
  discarded: 0,
  review: 1,
  approved: 2,
  scheduled: 2,
  published: 3,
  withdrawn: 3,
};

/** How many steps a version has come. */
export function stepOf(state: ReleaseState): number {
  return STEP_OF[state];
}

export function findingsOf({ findings }: Pick<DeskWork, 'findings'>): Findings {
  const warnings = findings.filter(({ severity }) => severity !== 'error');
  return {
    errors: findings.filter(({ severity }) => severity === 'error'),
    open: warnings.filter(({ acknowledged }) => acknowledged === null),
    said: warnings.filter(({ acknowledged }) => acknowledged !== null),
  };
}

/** @param now ISO 8601, UTC */
export function standingOf(work: Pick<DeskWork, 'state' | 'publishAt' | 'findings'>, now: string): Standing {
  const { state, publishAt } = work;
  if (state === 'published' || state === 'withdrawn' || state === 'discarded') return state;
  const isPast = publishAt !== null && publishAt <= now;
  // whoever publishes at the minute is on its way; before that somebody has to set another
  if (isPast && state !== 'scheduled') return 'past';
  if (state === 'scheduled' || state === 'approved') return 'scheduled';
  if (state === 'review') return 'review';
  const { errors, open } = findingsOf(work);
  return errors.length + open.length > 0 ? 'blocked' : 'ready';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long until a moment, in words: in days and hours, in hours and minutes, in minutes. */
export function timeLeft(moment: string, now: string, { t }: Language): string {
  const left = Math.max(0, Date.parse(moment) - Date.parse(now));
  const [days, hours, minutes] = [
    Math.floor(left / DAY),
    Math.floor((left % DAY) / HOUR),
    Math.floor((left % HOUR) / MINUTE),
  ];
  if (days > 0) return t('desk.left.days', { days, hours });
  return hours > 0 ? t('desk.left.hours', { hours, minutes }) : t('desk.left.minutes', { minutes });
}

/** What the page finds, in one line. */
export function deskFinding(work: DeskWork, now: string, language: Language): string {
  const { t } = language;
  const standing = standingOf(work, now);
  const { errors, open, said } = findingsOf(work);
  return t(`desk.finding.${standing}`, {
    errors: errors.length,
    warnings: open.length,
    said: said.length,
    version: work.version,
    left: work.publishAt ? timeLeft(work.publishAt, now, language) : '',
  });
}

/** When it goes out or went out, in one line. */
export function deskLede(work: DeskWork, now: string, language: Language): string {
  const { t, locale } = language;
  const at = (moment: string | null) => (moment ? formatTime(moment, locale) : '');
  const standing = standingOf(work, now);
  if (standing === 'published') return t('desk.lede.published', { at: at(work.publishedAt) });
  if (standing === 'withdrawn') return t('desk.lede.withdrawn', { at: at(work.withdrawnAt) });
  if (standing === 'discarded') return t('desk.lede.discarded');
  if (work.publishAt === null) return t('desk.lede.unset');
  if (standing === 'past') return t('desk.lede.past', { at: at(work.publishAt) });
  return t('desk.lede.set', { at: at(work.publishAt), left: timeLeft(work.publishAt, now, language) });
}
