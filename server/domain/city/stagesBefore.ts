import type { Block } from '../cube/block.ts';
import type { CityFacts } from './cityFacts.ts';

/** Years of study where neither programme nor catalogue says. */
const YEARS_OF_STUDY = 3;

/**
 * An entry year's cells without the stages still to come in an autumn.
 *
 * @param entryYear the autumn
 */
export function stagesBefore(
  block: Block,
  entryYear: number,
  lengthOf: (school: string, specialty: string) => number,
): Block {
  const entered = Number(block.key.period);
  const labelOf = (dim: string, cell: number) => {
    const d = block.key.dims.indexOf(dim);
    return block.labels[d]?.[block.codes[d]?.[cell] ?? 0] ?? '';
  };
  return withZeros(block, (measure, cell) => {
    const year = /^on_roll_year(\d)/.exec(measure)?.[1];
    if (year !== undefined) return entered + Number(year) - 1 >= entryYear;
    if (!measure.startsWith('graduated')) return false;
    return entered + lengthOf(labelOf('school', cell), labelOf('specialty', cell)) >= entryYear;
  });
}

/** A block without what is hidden: not collected, as far as anybody knew. @returns the block itself where nothing is */
export function withZeros(block: Block, isHidden: (measure: string, cell: number) => boolean): Block {
  let hides = false;
  const columns = block.columns.map((column, i) => {
    const measure = block.measures[i] ?? '';
    return column.map((value, cell) => {
      if (value === 0 || !isHidden(measure, cell)) return value;
      hides = true;
      return 0;
    });
  });
  return hides ? { ...block, columns } : block;
}

/** How long a programme takes, years. */
export function yearsOfStudy({
  programmes,
  index,
}: CityFacts): (school: string, specialty: string) => number {
  const own = new Map(programmes.map((one) => [`${one.school}/${one.specialty}`, one.length]));
  return (school, specialty) =>
    own.get(`${school}/${specialty}`) ?? index.specialties.get(specialty)?.length ?? YEARS_OF_STUDY;
}
