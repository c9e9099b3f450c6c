import type { DemandLink } from '#lib/charts/types.ts';
import { gapSide, sideOf } from '#lib/charts/words/classes.ts';
import { formatCertainty, formatInterval, formatNumber } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { Coded, Estimate, GuidanceRow, Weighted } from '../api/types.ts';

/**
 * The range of a suggested number of places. Where a limit leaves no range: that it does, and the range that demand
 * asks for before the limits.
 */
export function suggestedRange(
  { suggested, wanted }: Pick<GuidanceRow, 'suggested' | 'wanted'>,
  { t, locale }: Language,
): string {
  if (!atLimit(suggested)) return formatInterval(suggested.low, suggested.high, 'people', locale) ?? '—';
  const asked = formatInterval(wanted.low, wanted.high, 'people', locale);
  return asked === null ? t('plan.atLimit') : t('plan.atLimitAsked', { asked });
}

/** Whether a limit leaves a suggestion no range. */
export function atLimit({ low, high }: GuidanceRow['suggested']): boolean {
  return low !== null && high !== null && formatNumber(low) === formatNumber(high);
}

/** The range of a suggested number of places with its level; what demand asks for where a limit leaves no range. */
export function suggestedInterval(
  row: Pick<GuidanceRow, 'suggested' | 'wanted'>,
  language: Language,
): string {
  const range = suggestedRange(row, language);
  if (atLimit(row.suggested)) return range;
  return language.t('plan.interval', { level: Math.round(row.suggested.level * 100), range });
}

/**
 * Persons a specialty can send to an occupation, in the sector that most of that occupation belongs to.
 * Only occupations that are given are linked: the flow shows the largest ones.
 */
export function demandLinks(
  rows: readonly Pick<GuidanceRow, 'key' | 'nameZh' | 'nameEn' | 'demandFrom'>[],
  occupations: readonly (Coded & { sectors: Weighted[] })[],
  other: Coded,
): DemandLink[] {
  const known = new Map(occupations.map((one) => [one.code, one]));
  return rows.flatMap((row) =>
    row.demandFrom.flatMap((from) => {
      const occupation = known.get(from.code);
      if (!occupation || from.persons <= 0) return [];
      const [sector = other] = [...occupation.sectors].sort((a, b) => b.weight - a.weight);
      return [
        {
          specialty: { code: row.key.specialty ?? '', nameZh: row.nameZh, nameEn: row.nameEn },
          occupation: { code: occupation.code, nameZh: occupation.nameZh, nameEn: occupation.nameEn },
          sector: { code: sector.code, nameZh: sector.nameZh, nameEn: sector.nameEn },
          persons: from.persons,
        },
      ];
    }),
  );
}

/**
 * What a gap says, in a word and the probability of it in percent: a side only where the interval excludes 0; where it
 * does not, the probability is that of a shortage.
 *
 * @param family `relative` beside other specialties, `level` in all
 */
export function gapWord(
  gap: Estimate,
  shortage: number | null,
  family: 'relative' | 'level',
  { t }: Language,
): { word: string; certainty: string | null } {
  const side = gapSide(gap);
  const of = side === 'surplus' ? 'surplus' : 'short';
  const percent = shortage === null ? null : formatCertainty(side === 'surplus' ? 1 - shortage : shortage);
  return {
    word: t(`plan.${family}.word.${side}`),
    certainty: percent === null ? null : t(`plan.${family}.certainty.${of}`, { percent }),
  };
}

/** How many of the occupations that want a specialty's graduates are named. */
const NAMED = 3;

/**
 * Who wants the persons of a demand: the largest occupations by name, and all others together, which add up to it.
 *
 * @param parts in whole persons, largest first
 */
export function demandSources(parts: GuidanceRow['balanceFrom'], { t, name }: Language): string {
  const shown = parts.slice(0, NAMED);
  const rest = parts.slice(NAMED).reduce((sum, { persons }) => sum + persons, 0);
  const named = shown
    .map((one) => t('plan.demandShare', { name: name(one), persons: formatNumber(one.persons) }))
    .join(t('plan.join'));
  return rest > 0 ? t('plan.demandRest', { named, persons: formatNumber(rest) }) : named;
}

/** Today's market where the advice for those who start now points to the other side, so that a sentence must join them. */
export function marketAgainst({
  direction,
  verdict,
}: Pick<GuidanceRow, 'direction' | 'verdict'>): 'short' | 'surplus' | null {
  const market = sideOf(direction);
  const more = verdict === 'new' || verdict === 'expand';
  const fewer = verdict === 'shrink' || verdict === 'suspend';
  if (market === 'surplus' && more) return 'surplus';
  return market === 'short' && fewer ? 'short' : null;
}

export interface PlacedSignedGap {
  at: number;
  low: number | null;
  high: number | null;
  /** only an interval that excludes 0 has a side */
  side: 'short' | 'surplus' | 'unclear';
}

/** Room for the dot and the round ends of the bar. */
const MARGIN = 6;

/** Places a gap on a line of `width` with 0 in its middle and ±`extent` at its ends; null without a value. */
export function placeSignedGap(gap: Estimate, extent: number, width: number): PlacedSignedGap | null {
  if (gap.value === null) return null;
  const half = width / 2 - MARGIN;
  const x = (value: number) => width / 2 + Math.max(-1, Math.min(1, value / (extent || 1))) * half;
  const place = (value: number | null) => (value === null ? null : Math.round(x(value) * 10) / 10);
  return {
    at: Math.round(x(gap.value) * 10) / 10,
    low: place(gap.low),
    high: place(gap.high),
    side: gapSide(gap),
  };
}

export interface SideCounts {
  short: number;
  surplus: number;
  unclear: number;
  /** of whom neither side is told, for the records they rest on */
  refused: number;
  /** what they are made of was not handed in */
  uncollected: number;
  /** missing for any other reason */
  missing: number;
}

/**
 * How many specialties are told as shorter of people than others, as in surplus, as neither, not at all for the records
 * they rest on (refused), or are missing, by the reason: what each specialty's page says first, counted.
 */
export function countBeside(
  rows: readonly { beside: GuidanceRow['beside']; balance: { gap: Estimate } }[],
): SideCounts {
  const counts: SideCounts = { short: 0, surplus: 0, unclear: 0, refused: 0, uncollected: 0, missing: 0 };
  for (const { beside, balance } of rows) {
    const blank = balance.gap.state === 'not_collected' ? 'uncollected' : 'missing';
    counts[beside === 'few' || beside === 'contradicted' ? 'refused' : (beside ?? blank)] += 1;
  }
  return counts;
}
