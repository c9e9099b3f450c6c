import { importKindOf } from '../importKinds.ts';
import type { ImportKind } from '../types.ts';
import { type Alternatives, FILE_STEPS, FIRST_FIGURES, type FirstFigure, MADE_OF } from './firstFigures.ts';

/** What has been committed of a kind. */
export interface HandedInFiles {
  kind: ImportKind;
  files: number;
  rows: number;
}

/** One step of a new city's first month. */
export interface ImportStep {
  /** one of them is enough */
  kinds: HandedInFiles[];
  handedIn: boolean;
  /** no first figure waits for it */
  optional: boolean;
  /** figures that are made of it, or that name its codes */
  figures: FirstFigure[];
}

/** What a figure is made of, and what of it is there. */
export interface FigureNeeds {
  figure: FirstFigure;
  /** in the order of the steps */
  needs: { kinds: ImportKind[]; handedIn: boolean }[];
}

export interface ImportOrder {
  steps: ImportStep[];
  figures: FigureNeeds[];
}

/** Figures without which the first month is not over. */
const FIRST: ReadonlySet<FirstFigure> = new Set(['ratio', 'index', 'gap', 'plan']);

/**
 * In which order a new city hands in its files, what each makes possible, and what every first figure still waits for.
 *
 * @param handedIn what has been committed, of the kind of data that is asked about
 */
export function importOrder(handedIn: readonly HandedInFiles[]): ImportOrder {
  const found = new Map(handedIn.map((one) => [one.kind, one]));
  const has = (kinds: Alternatives) => kinds.some((kind) => (found.get(kind)?.rows ?? 0) > 0);
  const needed = new Map(FIRST_FIGURES.map((figure) => [figure, stepsOf(figure)]));
  return {
    steps: FILE_STEPS.map((kinds) => {
      const figures = FIRST_FIGURES.filter((figure) => needed.get(figure)?.includes(kinds));
      return {
        kinds: kinds.map((kind) => found.get(kind) ?? { kind, files: 0, rows: 0 }),
        handedIn: has(kinds),
        optional: !figures.some((figure) => FIRST.has(figure)),
        figures,
      };
    }),
    figures: FIRST_FIGURES.map((figure) => ({
      figure,
      needs: (needed.get(figure) ?? []).map((kinds) => ({ kinds: [...kinds], handedIn: has(kinds) })),
    })),
  };
}

type Step = (typeof FILE_STEPS)[number];

/** The steps of a figure, in their order, with the lists without which its files are refused. */
function stepsOf(figure: FirstFigure): Step[] {
  const kinds = MADE_OF[figure].flatMap((kind) => [...listsNamedBy(kind), kind]);
  return FILE_STEPS.filter((step) => step.some((kind) => kinds.includes(kind)));
}

/** Kinds of files that must be in before one of `kind` can be taken: a row that names an unknown school is refused. */
export function listsNamedBy(kind: ImportKind): ImportKind[] {
  const names = importKindOf(kind).columns.some(
    ({ type, required }) => required && type.is === 'code' && type.list === 'school',
  );
  return names ? ['schools'] : [];
}
