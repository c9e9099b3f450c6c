import type { CityContext } from '../city/cityContext.ts';
import type { CityFacts, SourceLine } from '../city/cityFacts.ts';
import { CAPACITY_YEARS } from '../city/referenceCapacities.ts';

type Family = keyof CityFacts['sources'];

/**
 * Files of which figures are made that no one kind of file holds: what they name as their source. The demand of a specialty
 * is read from the market, shared out by what schools enrol and calibrated on hires; its supply from entrants and what became
 * of graduates.
 */
const FAMILIES_OF = {
  /** of sectors and occupations */
  demand: ['market', 'outcomes'],
  /** of specialties: shared out by reference capacities */
  specialtyDemand: ['market', 'enrolment', 'outcomes'],
  supply: ['enrolment', 'outcomes', 'returns'],
  /** demand beside supply */
  gap: ['market', 'enrolment', 'outcomes', 'returns'],
  /** vacancies and seekers of specialties, shared out alike */
  capacity: ['enrolment'],
  mostWanted: ['market', 'outcomes'],
} as const satisfies Record<string, readonly Family[]>;

export type SourcedFigure = keyof typeof FAMILIES_OF;

/**
 * The files that a figure is made of, each once: the latest of every family first, so that a short line names one of each;
 * then the others. A family of which nothing is in adds none.
 */
export function figureSources({ input }: Pick<CityContext, 'input'>, figure: SourcedFigure): string[] {
  const families = FAMILIES_OF[figure].map((family) =>
    linesOf(input, figure, family)
      .toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1))
      .map(({ text }) => text),
  );
  const latest = families.flatMap(([first]) => first ?? []);
  return [...new Set([...latest, ...families.flat().sort()])];
}

/** What shares demand out is read from the last autumns alone. */
function linesOf({ sources }: CityFacts, figure: SourcedFigure, family: Family): readonly SourceLine[] {
  const lines = sources[family];
  if (family !== 'enrolment' || (figure !== 'capacity' && figure !== 'specialtyDemand')) return lines;
  const latest = Math.max(...lines.map(({ to }) => Number(to ?? 0)));
  return lines.filter(({ to }) => to === null || Number(to) > latest - CAPACITY_YEARS);
}

/** What pages name beside figures of guidance, one row of the table for each. */
export interface FigureSourcesRow {
  figure: SourcedFigure;
  sources: string[];
}

/** Sources of figures whose own tables hold rows alone. */
export function figureSourceRows(context: CityContext): FigureSourcesRow[] {
  return (['specialtyDemand', 'supply', 'gap', 'mostWanted'] as const).map((figure) => ({
    figure,
    sources: figureSources(context, figure),
  }));
}
