// biome-ignore-all lint/style/noNonNullAssertion: arrays are read within bounds that this file sets
import type { ChangeUnit, FigureChange } from '../import/difference/types.ts';
import type { Block } from './block.ts';
import { FAMILY_DEFINITIONS } from './families.ts';
import { HUNDREDTHS } from './measures.ts';
import { NOT_IN_DIFFERENCE } from './outcomeCounts.ts';

/** Sums that say something only as the mean of those who told. */
const MEANS: Readonly<Record<string, ChangeUnit>> = { pay: 'yuan', satisfaction: 'points' };
/** What is counted where it is not persons. */
const COUNTS: ReadonlySet<string> = new Set(['employers', 'advertisements', 'registrations', 'applications']);
/** Counts of rows and of what is known stand behind figures and are none themselves. */
const HIDDEN = /_known$|_squares$|^rows$/;

/**
 * The figures by which two blocks of one key differ, cell by cell. A measure that no row of a cell carries is null there,
 * which is not the same as 0.
 *
 * @param before null: there was no such block
 * @param after null: there will be none
 */
export function diffBlocks(before: Block | null, after: Block | null): FigureChange[] {
  const { key } = (after ?? before)!;
  const measures = FAMILY_DEFINITIONS[key.family].measures.filter(
    ({ name }) => !HIDDEN.test(name) && !NOT_IN_DIFFERENCE.has(name),
  );
  const [old, now] = [cellsOf(before), cellsOf(after)];
  const changes: FigureChange[] = [];
  for (const cell of new Set([...old.keys(), ...now.keys()])) {
    for (const { name, known, scale } of measures) {
      const [was, is] = [
        valueAt(before, old.get(cell), name, known, scale),
        valueAt(after, now.get(cell), name, known, scale),
      ];
      if (was === is) continue;
      changes.push({
        period: key.period,
        place: cell.split('\u001f').map((code, d) => ({ dimension: key.dims[d]!, code })),
        measure: name,
        unit: MEANS[name] ?? (COUNTS.has(name) ? 'count' : 'persons'),
        before: was,
        after: is,
      });
    }
  }
  return changes;
}

/** Place of every cell by its labels. */
function cellsOf(block: Block | null): Map<string, number> {
  const cells = new Map<string, number>();
  if (!block) return cells;
  for (let cell = 0; cell < block.cells; cell++)
    cells.set(block.labels.map((labels, d) => labels[block.codes[d]![cell]!]).join('\u001f'), cell);
  return cells;
}

function valueAt(
  block: Block | null,
  cell: number | undefined,
  name: string,
  known: string | null,
  scale: number,
): number | null {
  if (!block || cell === undefined) return null;
  const column = (measure: string) => block.columns[block.measures.indexOf(measure)]?.[cell] ?? 0;
  const count = known === null ? 1 : column(known);
  if (count === 0) return null;
  const value = column(name) / scale;
  return MEANS[name] ? Math.round((value / count) * HUNDREDTHS) / HUNDREDTHS : value;
}
