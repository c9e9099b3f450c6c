import { type Estimate, missing } from '../facts/estimate.ts';
import type { ImportKind } from '../import/types.ts';
import { levelTold } from '../plan/gaps/gapSide.ts';
import type { PlacementRow, PlacementTable, PublicationTables } from '../publication/types.ts';

/** How a kind of figure is compared and printed, and of which files it is made. */
interface FigureKind {
  /** a ratio is compared by its logarithm */
  scale: 'log' | 'linear';
  /** what it is multiplied by and how many decimals it has in print */
  times: number;
  decimals: number;
  madeOf: readonly ImportKind[];
}

const LISTS = ['codes', 'crosswalk', 'schools'] as const satisfies readonly ImportKind[];
const OUTCOMES = ['outcomes', 'outcome-returns'] as const satisfies readonly ImportKind[];

/** The figures that are watched from visit to visit. */
export const FIGURES = {
  cityRatio: { scale: 'log', times: 1, decimals: 2, madeOf: ['market', ...LISTS] },
  sectorRatio: { scale: 'log', times: 1, decimals: 2, madeOf: ['market', ...LISTS] },
  outcomeRate: { scale: 'linear', times: 100, decimals: 1, madeOf: [...OUTCOMES, ...LISTS] },
  index: { scale: 'linear', times: 1, decimals: 1, madeOf: [...OUTCOMES, ...LISTS] },
  gap: {
    scale: 'linear',
    times: 1,
    decimals: 0,
    madeOf: ['market', 'enrolment', 'programmes', ...OUTCOMES, ...LISTS],
  },
} as const satisfies Readonly<Record<string, FigureKind>>;
export type FigureName = keyof typeof FIGURES;

/** One published figure, whatever quarter, cohort or year it is of. */
export interface PublishedFigure {
  figure: FigureName;
  /** sector, specialty or school; null: the city */
  code: string | null;
  nameZh: string;
  nameEn: string;
  /** quarter, year of graduation, or year in which a gap's cohort graduates */
  period: string;
  estimate: Estimate;
  /** the word it is told by: class of a ratio, side of a gap; null: it has none */
  word: string | null;
}

/** Tables that the watched figures stand in. */
export const WATCHED_TABLES = [
  'supply-demand/city',
  'supply-demand/sector',
  'placement/city',
  'placement/school',
  'cohort-gaps',
] as const satisfies readonly (keyof PublicationTables)[];
export type WatchedTables = Pick<PublicationTables, (typeof WATCHED_TABLES)[number]>;

/**
 * The latest of each watched figure: city and sectors, graduates of the city, gaps of specialties if intakes stay.
 *
 * @param school whose graduates are watched besides; null: nobody's
 */
export function publishedFigures(tables: WatchedTables, school: string | null): PublishedFigure[] {
  const city = tables['supply-demand/city'].at(-1);
  const sectors = tables['supply-demand/sector'].at(-1);
  const placement = tables['placement/city'].at(-1);
  const schools = tables['placement/school'].at(-1);
  const ratio = (
    figure: FigureName,
    code: string | null,
    row: NonNullable<typeof city>['total'],
    period: string,
  ): PublishedFigure => ({
    figure,
    code,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    period,
    estimate: row.ratio,
    word: row.direction,
  });
  const ofGraduates = (table: PlacementTable | undefined, row: PlacementRow | undefined) =>
    table && row
      ? (['outcomeRate', 'index'] as const).map(
          (figure): PublishedFigure => ({
            figure,
            code: row.key.school ?? null,
            nameZh: row.nameZh,
            nameEn: row.nameEn,
            period: table.cohort,
            estimate: row.figures[figure === 'index' ? 'index' : 'outcome'] ?? missing('not_collected'),
            word: null,
          }),
        )
      : [];
  return [
    ...(city ? [ratio('cityRatio', null, city.total, city.period)] : []),
    ...(sectors?.rows ?? []).map((row) =>
      ratio('sectorRatio', row.key.sector ?? null, row, sectors?.period ?? ''),
    ),
    ...ofGraduates(placement, placement?.total),
    ...ofGraduates(
      schools,
      schools?.rows.find(({ key }) => key.school === school),
    ),
    ...tables['cohort-gaps'].map(
      ({ key, nameZh, nameEn, asLast }): PublishedFigure => ({
        figure: 'gap',
        code: key.specialty ?? null,
        nameZh,
        nameEn,
        period: asLast.graduationYear,
        estimate: asLast.gap,
        word: levelTold({ asLast }, asLast),
      }),
    ),
  ];
}
