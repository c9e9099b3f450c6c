import type { DataKind } from '../facts/dataKind.ts';
import type { Accumulator } from './accumulator.ts';
import { assembleBlock } from './assembleBlock.ts';
import { FAMILY_DEFINITIONS } from './families.ts';
import type { Fields } from './fields.ts';
import { payBin } from './payBins.ts';

/** Cells of one period, as they came in. */
interface Cells {
  labels: string[][];
  columns: number[][];
  /** bin of every row's pay; null where it has none */
  bins: (number | null)[];
}

/** Collects rows of a family with one cube and whole-number fields: market, returns, enrolment, postings, demand. */
export function createFieldAccumulator<Row>(fields: Fields<Row>, dataKind: DataKind): Accumulator<Row> {
  const { cubes, measures } = FAMILY_DEFINITIONS[fields.family];
  const dims = cubes[0] as readonly string[];
  const names = measures.map((measure) => measure.name);
  const periods = new Map<string, Cells>();

  function cellsOf(period: string): Cells {
    let cells = periods.get(period);
    if (!cells) {
      cells = { labels: dims.map(() => []), columns: names.map(() => []), bins: [] };
      periods.set(period, cells);
    }
    return cells;
  }

  return {
    add(row) {
      const cells = cellsOf(fields.period(row));
      fields.labels(row).forEach((label, d) => {
        cells.labels[d]?.push(label);
      });
      const pay = fields.pay?.(row) ?? null;
      cells.bins.push(pay === null ? null : payBin(pay));
      const values = fields.measures(row);
      measures.forEach((measure, m) => {
        const field = fieldCounted(measure.name);
        cells.columns[m]?.push(field === null ? (values[measure.name] ?? 0) : knownCount(values[field]));
      });
    },
    *blocks() {
      for (const period of [...periods.keys()].sort()) {
        const cells = cellsOf(period);
        periods.delete(period);
        const count = cells.columns[0]?.length ?? 0;
        const everyCell = Array.from({ length: count }, (_, cell) => cell);
        yield assembleBlock({
          key: { family: fields.family, dims, dataKind, period },
          cells: count,
          labels: cells.labels,
          codes: dims.map(() => everyCell),
          measures: names,
          columns: cells.columns,
          pay: fields.pay ? looseBins(cells.bins) : null,
        });
      }
    },
  };
}

/** Every row is a cell with one pay or none, before equal cells are added up. */
function looseBins(bins: readonly (number | null)[]) {
  const known = bins.filter((bin) => bin !== null);
  const starts = [0];
  for (const bin of bins) starts.push((starts.at(-1) as number) + (bin === null ? 0 : 1));
  return { starts, bins: known, counts: known.map(() => 1) };
}

/** The field that a measure `…_known` counts; null when it is not such a measure. */
function fieldCounted(name: string): string | null {
  return name.endsWith('_known') ? name.slice(0, -'_known'.length) : null;
}

function knownCount(value: number | null | undefined): number {
  return value === null || value === undefined ? 0 : 1;
}
