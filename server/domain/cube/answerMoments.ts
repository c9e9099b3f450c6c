// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import { COMPONENTS, type Component } from '../edition/editionSettings.ts';
import type { DataKind } from '../facts/dataKind.ts';
import { assembleBlock } from './assembleBlock.ts';
import type { Block } from './block.ts';
import { grown } from './codeIndex.ts';
import { FAMILY_DEFINITIONS } from './families.ts';
import { COUNTED } from './outcomeCounts.ts';
import { NO_PAY } from './payLog.ts';

/** The counters that tell a component of one graduate; pay and satisfaction have values instead of yes and no. */
const TOLD_BY: Record<Component, { known: string; yes?: string } | 'pay'> = {
  outcome: { known: 'graduates', yes: 'placed' },
  matched: { known: 'matched_known', yes: 'matched' },
  salary: 'pay',
  stable: { known: 'stable_known', yes: 'stable' },
  insured: { known: 'insured_known', yes: 'insured' },
  local: { known: 'local_known', yes: 'local' },
  satisfaction: { known: 'satisfaction_known' },
};
/** The same as positions of counters; known null: by the row's pay. */
const COUNTERS = COMPONENTS.map((component) => {
  const told = TOLD_BY[component];
  if (told === 'pay') return { known: null, yes: null };
  return { known: COUNTED.indexOf(told.known), yes: told.yes ? COUNTED.indexOf(told.yes) : null };
});
/** Every two components, each with itself too, which has how many know it. */
const PAIRS = COMPONENTS.flatMap((_, i) => COMPONENTS.slice(i).map((__, j): [number, number] => [i, i + j]));

// Sums kept for each combination of answers: graduates, pay, satisfaction, their squares and their product.
const [GRADUATES, PAY, PAY_SQUARES, SATISFACTION, SATISFACTION_SQUARES, PRODUCTS, SUMS] = [
  0, 1, 2, 3, 4, 5, 6,
];

/** Name of two components' cell. */
export function pairLabel(first: Component, second: Component): string {
  return `${first} ${second}`;
}

/**
 * What the graduates of one cohort answer together: sums of products of every two components of the index, from which
 * their correlations within a graduate follow. Yes-no answers are 0 or 1, satisfaction is in hundredths of a point, and
 * pay is the number of its bin, which is its logarithm in steps of 2 %. All are whole numbers, so that sums are exact.
 *
 * A row is counted by its combination of answers, of which there are few, with known pay or without; pairs are made of
 * those at the end.
 */
export class AnswerMoments {
  private sums = new Float64Array(64 * SUMS);

  /** Adds rows. @param combinations number of each row's combination @param width by which the numbers are multiplied */
  add(
    size: number,
    combinations: Uint32Array,
    width: number,
    pay: Uint16Array,
    satisfaction: Float64Array,
  ): void {
    for (let row = 0; row < size; row++) {
      const told = pay[row] === NO_PAY ? 0 : 1;
      const at = ((combinations[row]! / width) * 2 + told) * SUMS;
      if (at >= this.sums.length) this.sums = grown(this.sums, at + SUMS);
      const { sums } = this;
      const paid = told * pay[row]!;
      const satisfied = satisfaction[row]!;
      sums[at + GRADUATES]! += 1;
      sums[at + PAY]! += paid;
      sums[at + PAY_SQUARES]! += paid * paid;
      sums[at + SATISFACTION]! += satisfied;
      sums[at + SATISFACTION_SQUARES]! += satisfied * satisfied;
      sums[at + PRODUCTS]! += paid * satisfied;
    }
  }

  /** The block of a cohort. @param answers whether a counter counts in a combination */
  block(
    cohort: string,
    dataKind: DataKind,
    answers: (combination: number, counter: number) => boolean,
  ): Block {
    const { cubes, measures } = FAMILY_DEFINITIONS.answers;
    const columns = measures.map(() => new Float64Array(PAIRS.length));
    for (let at = 0; at < this.sums.length; at += SUMS) {
      const graduates = this.sums[at + GRADUATES]!;
      if (graduates === 0) continue;
      const known = COUNTERS.map((of) => this.moments(at, of, answers));
      for (const [cell, [first, second]] of PAIRS.entries()) {
        const [a, b] = [known[first], known[second]];
        if (!a || !b) continue;
        const crossed = this.sums[at + PRODUCTS]!;
        const product = first === second ? a.squares : productOf(a, b, graduates, crossed);
        // in the order of the family's measures
        columns[0]![cell]! += graduates;
        columns[1]![cell]! += a.sum;
        columns[2]![cell]! += b.sum;
        columns[3]![cell]! += a.squares;
        columns[4]![cell]! += b.squares;
        columns[5]![cell]! += product;
      }
    }
    return assembleBlock({
      key: { family: 'answers', dims: cubes[0]!, dataKind, period: cohort },
      cells: PAIRS.length,
      labels: [PAIRS.map(([first, second]) => pairLabel(COMPONENTS[first]!, COMPONENTS[second]!))],
      codes: [PAIRS.map((_, cell) => cell)],
      measures: measures.map(({ name }) => name),
      columns,
      pay: null,
    });
  }

  /** What the graduates counted from `at` on give for one component; null: it is not known of them. */
  private moments(
    at: number,
    { known, yes }: (typeof COUNTERS)[number],
    answers: (combination: number, counter: number) => boolean,
  ): Moments | null {
    const slot = at / SUMS;
    const combination = Math.floor(slot / 2);
    const told = known === null ? slot % 2 === 1 : answers(combination, known);
    if (!told) return null;
    if (yes !== null) {
      const constant = Number(answers(combination, yes));
      const sum = constant * this.sums[at]!;
      return { constant, sum, squares: sum };
    }
    const from = at + (known === null ? PAY : SATISFACTION);
    return { constant: null, sum: this.sums[from]!, squares: this.sums[from + 1]! };
  }
}

interface Moments {
  /** the answer that all of a combination give; null: each gives a number of their own */
  constant: number | null;
  sum: number;
  squares: number;
}

/** Sum of the products of two components over the graduates of one combination. @param crossed that of pay and satisfaction */
function productOf(a: Moments, b: Moments, graduates: number, crossed: number): number {
  if (a.constant !== null && b.constant !== null) return a.constant * b.constant * graduates;
  if (a.constant !== null) return a.constant * b.sum;
  return b.constant !== null ? b.constant * a.sum : crossed;
}
