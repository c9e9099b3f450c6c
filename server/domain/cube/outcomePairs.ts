import { OUTCOMES } from '../facts/outcome.ts';
import type { PairIndex } from './codeIndex.ts';
import { OUTCOME_DIMENSIONS } from './families.ts';

/** Column of a chunk that holds region and outcome in one code. */
export const REGION_OUTCOME = OUTCOME_DIMENSIONS.length;

const [SCHOOL, SPECIALTY, REGION, OCCUPATION, OUTCOME] = [0, 1, 2, 3, 4];

/**
 * The pairs that are counted row by row, as columns of a chunk. Region and outcome have few labels and are counted as
 * one, which leaves six pairs to count instead of eleven: every cube adds up from one of them.
 */
export const COUNTED_PAIRS: readonly (readonly [number, number])[] = [
  [SCHOOL, SPECIALTY],
  [SCHOOL, OCCUPATION],
  [SPECIALTY, OCCUPATION],
  [SCHOOL, REGION_OUTCOME],
  [SPECIALTY, REGION_OUTCOME],
  [OCCUPATION, REGION_OUTCOME],
];

/** Region and outcome as one code. @param outcome code of the outcome's label, below the number of outcomes */
export function regionOutcome(region: number, outcome: number): number {
  return region * OUTCOMES.length + outcome;
}

/** Which counted pair a cube adds up from: the first that holds all its dimensions. */
export function pairOfCube(dims: readonly string[]): number {
  return COUNTED_PAIRS.findIndex((pair) => dims.every((dim) => codesIn(pair, dim) !== null));
}

/** A dimension's codes, by cell of a counted pair. */
export function dimensionCodes(pair: number, index: PairIndex, dim: string): Uint16Array {
  return codesIn(COUNTED_PAIRS[pair] ?? [-1, -1], dim)?.(index) ?? new Uint16Array(0);
}

function codesIn(pair: readonly [number, number], dim: string): ((index: PairIndex) => Uint16Array) | null {
  const column = (OUTCOME_DIMENSIONS as readonly string[]).indexOf(dim);
  if (pair[0] === column) return (index) => index.first;
  if (pair[1] === column) return (index) => index.second;
  if (pair[1] !== REGION_OUTCOME) return null;
  if (column === REGION) return (index) => index.second.map((both) => Math.floor(both / OUTCOMES.length));
  return column === OUTCOME ? (index) => index.second.map((both) => both % OUTCOMES.length) : null;
}
