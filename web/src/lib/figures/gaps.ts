import { listNames } from '#lib/charts/words/listNames.ts';
import { formatNumber } from '#lib/format/index.ts';
import type { Language } from '#lib/i18n/index.ts';
import type { GapFigure, SpecialtyGaps } from '../api/types.ts';
import { countBeside } from './guidance.ts';

/** Mark of a cohort, the same in head, ruler and table. */
export const COHORT_MARKS = { enrolled: '■', as_last: '○', as_planned: '▶' } as const;

/** Icon of a word; hollow where no side is told. */
export const SIDE_ICONS = { short: '▲', surplus: '▼', unclear: '↔', few: '◌', contradicted: '◌' } as const;

/** Specialties named in a headline: more of them are counted. */
const NAMED = 2;

type Compared = Pick<SpecialtyGaps, 'nameZh' | 'nameEn' | 'differs'> & {
  asLast: Pick<GapFigure, 'graduationYear' | 'relative' | 'relativeSide' | 'entrants'>;
};

/**
 * How many specialties say the same of the cohort in school and of the next as last year, and which do not. Where nothing is known
 * of the cohort in school, what the next says.
 */
export function gapsFinding(rows: readonly Compared[], language: Language): string {
  const { t } = language;
  const compared = rows.filter(({ differs }) => differs !== null);
  const differing = compared.filter(({ differs }) => differs);
  const values = {
    count: compared.length,
    same: compared.length - differing.length,
    differ: differing.length,
  };
  if (compared.length === 0) {
    const told = rows.filter(({ asLast }) => asLast.relative.value !== null && asLast.entrants !== 0);
    if (told.length === 0) return t('gaps.finding.none');
    // by the words that stand in the rows
    const { short, surplus, unclear, refused } = countBeside(
      told.map(({ asLast: { relative, relativeSide } }) => ({
        beside: relativeSide,
        balance: { gap: relative },
      })),
    );
    return t('gaps.finding.next', {
      year: yearsOf(told.map(({ asLast }) => asLast)),
      short,
      surplus,
      unclear,
      refused,
    });
  }
  if (differing.length === 0) return t('gaps.finding.same', values);
  if (differing.length > NAMED) return t('gaps.finding.many', values);
  return t('gaps.finding.named', { ...values, names: listNames(differing, language) });
}

/** Whether anything can be said of a specialty's next cohort: in all, or beside other specialties. */
export function isAssessable({ asLast }: Pick<SpecialtyGaps, 'asLast'>): boolean {
  return asLast.gap.value !== null || asLast.relative.value !== null;
}

/** The word for a gap; that all who are wanted are missing where nobody enters is no finding. Null: nothing is said. */
export function wordOf({
  cohort,
  entrants,
  gap,
  side,
}: Pick<GapFigure, 'cohort' | 'entrants' | 'gap' | 'side'>): GapFigure['side'] | 'nobody' {
  if (gap.value === null || side === null) return null;
  if (side === 'few' || side === 'contradicted') return side;
  return cohort !== 'enrolled' && entrants === 0 ? 'nobody' : side;
}

/**
 * How many specialties a plan tells by another word than last year's intakes do, of those both are told of: of the gap, and of the
 * gap beside other specialties.
 */
export function changedByPlan(rows: readonly Pick<SpecialtyGaps, 'asLast' | 'asPlanned'>[]): {
  level: number;
  beside: number;
} {
  const changed = (word: (figure: GapFigure) => string | null) =>
    rows.filter(({ asLast, asPlanned }) => {
      // where the page says that the plan leaves it as it is, no second word stands there
      if (asPlanned === null || isSame(asLast, asPlanned)) return false;
      const [before, after] = [word(asLast), word(asPlanned)];
      return before !== null && after !== null && before !== after;
    }).length;
  return { level: changed(wordOf), beside: changed(({ relativeSide }) => relativeSide) };
}

/** `2029`, or `2028–2030` where programmes differ in length; empty without rows. */
export function yearsOf(figures: readonly (Pick<GapFigure, 'graduationYear'> | null)[]): string {
  const years = figures.flatMap((one) => one?.graduationYear ?? []).sort();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

/** Figures of a row in the order they are drawn; those that stay as they were need no third line. */
export function drawnFigures({ enrolled, asLast, asPlanned }: SpecialtyGaps): GapFigure[] {
  return [enrolled, asLast, ...(asPlanned && !isSame(asLast, asPlanned) ? [asPlanned] : [])];
}

/** Whether a plan leaves a specialty's gap as last year's intakes do, as both are printed. */
export function isSame(asLast: GapFigure, asPlanned: GapFigure): boolean {
  const [one, other] = [asLast.gap, asPlanned.gap];
  return (
    asLast.entrants === asPlanned.entrants &&
    (['value', 'low', 'high'] as const).every(
      (of) => formatNumber(one[of] ?? 0) === formatNumber(other[of] ?? 0),
    )
  );
}

/** Least and greatest bound of all gaps, with 0: rows share one ruler. */
export function rulerDomain(rows: readonly SpecialtyGaps[]): [number, number] {
  const bounds = rows.flatMap((row) =>
    drawnFigures(row).flatMap(({ gap }) => [gap.low ?? gap.value ?? 0, gap.high ?? gap.value ?? 0]),
  );
  return [Math.min(-1, ...bounds), Math.max(1, ...bounds)];
}

export interface PlacedGap {
  cohort: GapFigure['cohort'];
  side: NonNullable<GapFigure['side']>;
  at: number;
  low: number | null;
  high: number | null;
  y: number;
}

/** Room for a mark at either end of the ruler. */
const MARGIN = 8;
const LINE = 14;

/** Places gaps beneath each other on a ruler of `width`; a missing one keeps its line empty. */
export function placeGaps(
  figures: readonly GapFigure[],
  [least, most]: readonly [number, number],
  width: number,
): { zero: number; height: number; marks: PlacedGap[] } {
  const x = (persons: number) => {
    const share = (persons - least) / (most - least);
    return Math.round((MARGIN + share * (width - 2 * MARGIN)) * 10) / 10;
  };
  const marks = figures.flatMap(({ cohort, side: told, gap, entrants }, line): PlacedGap[] => {
    if (gap.value === null || told === null) return [];
    // that all who are wanted are missing where nobody enters is no finding
    const side = entrants === 0 ? 'unclear' : told;
    const [low, high] = [gap.low, gap.high].map((one) => (one === null ? null : x(one)));
    return [{ cohort, side, at: x(gap.value), low: low ?? null, high: high ?? null, y: LINE * (line + 0.5) }];
  });
  return { zero: x(0), height: LINE * figures.length, marks };
}
