import type { ImportKind } from '../types.ts';

/** Figures that pages begin with. */
export const FIRST_FIGURES = ['ratio', 'index', 'gap', 'plan', 'advertised', 'registered'] as const;
export type FirstFigure = (typeof FIRST_FIGURES)[number];

/** Kinds of which one is enough: those of a step stand in for each other. */
export type Alternatives = readonly ImportKind[];

/**
 * The steps in which a new city hands in its files: lists before what names their codes, who is taught before what became
 * of them, then who is wanted, then what makes figures fuller. Versions of code lists have no place of their own.
 */
export const FILE_STEPS = [
  ['schools'],
  ['programmes'],
  ['enrolment'],
  ['outcomes', 'outcome-returns'],
  ['market'],
  ['postings'],
  ['demand'],
  ['intake-pool'],
  ['association-forecast'],
] as const satisfies readonly Alternatives[];

const GUIDED: readonly ImportKind[] = ['programmes', 'enrolment', 'outcomes', 'market'];

/** What each figure is made of; a kind stands for all of its step. Lists that its files name come besides. */
export const MADE_OF: Readonly<Record<FirstFigure, readonly ImportKind[]>> = {
  ratio: ['market'],
  index: ['outcomes'],
  gap: GUIDED,
  plan: GUIDED,
  advertised: ['postings'],
  registered: ['demand'],
};
