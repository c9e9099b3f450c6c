import { pairLabel } from '../cube/answerMoments.ts';
import type { Block } from '../cube/block.ts';
import { slice } from '../cube/slice.ts';
import { COMPONENTS, type Component } from '../edition/editionSettings.ts';

/** What two components of the index have to do with each other within a graduate of one cohort, city-wide. */
export interface ComponentCorrelation {
  first: Component;
  second: Component;
  /** graduates of whom both are known */
  records: number;
  /** those among the graduates of whom the rarer one is known, 0–1 */
  overlap: number;
  /** product-moment correlation, −1 to 1, pay as its logarithm; null: too few graduates with both to tell */
  correlation: number | null;
}

/**
 * Correlations of the components of the index within a graduate, from the sums that the cube keeps of a cohort's records.
 * A component that is the same for everybody with both (whoever is employed is placed) varies with nothing: 0.
 *
 * @param answers blocks of the family `answers`
 * @param least graduates with both that it takes to tell
 * @returns every two components; none where the cohort has no records
 * @see method §2, "Uncertainty"
 */
export function componentCorrelations(
  answers: readonly Block[],
  cohort: string,
  least: number,
): ComponentCorrelation[] {
  const cells = slice(answers, { groupBy: ['pair'], where: { period: cohort } });
  if (cells.size === 0) return [];
  const positions = new Map(cells.keys[0]?.map((label, cell) => [label, cell]));
  const sum = (measure: string, first: Component, second: Component) => {
    const cell = positions.get(pairLabel(first, second));
    return cell === undefined ? 0 : (cells.column(measure)[cell] as number);
  };
  return COMPONENTS.flatMap((first, i) =>
    COMPONENTS.slice(i + 1).map((second): ComponentCorrelation => {
      const of = (measure: string) => sum(measure, first, second);
      const records = of('graduates');
      const rarer = Math.min(sum('graduates', first, first), sum('graduates', second, second));
      const varies = (total: number, squares: number) => Math.max(0, squares - total ** 2 / records);
      const spread = Math.sqrt(
        varies(of('first'), of('first_squares')) * varies(of('second'), of('second_squares')),
      );
      const together = of('products') - (of('first') * of('second')) / records;
      const correlation = spread > 0 ? Math.min(1, Math.max(-1, together / spread)) : 0;
      return {
        first,
        second,
        records,
        overlap: rarer > 0 ? records / rarer : 0,
        correlation: records >= least ? correlation : null,
      };
    }),
  );
}
