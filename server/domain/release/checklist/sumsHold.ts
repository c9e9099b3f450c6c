import type { SupplyDemandTable } from '../../publication/types.ts';
import type { ChecklistInput, Finding } from './types.ts';
import { error } from './types.ts';

/** Tables whose rows are parts of the total; occupations and sectors have an `other`, so that they are. */
const WHOLE = ['supply-demand/sector'] as const;

/** Totals that are less than their parts come to, or more where no part is withheld. */
export function sumsHold({ version, tables }: ChecklistInput): Finding[] {
  if (version.kind !== 'quarterly') return [];
  return WHOLE.flatMap((name) => {
    const table = tables[name]?.find(({ period }) => period === version.release);
    return table ? brokenSums(table, name) : [];
  });
}

function brokenSums({ rows, total }: SupplyDemandTable, name: string): Finding[] {
  return (['vacancies', 'seekers'] as const).flatMap((measure) => {
    const whole = total[measure];
    const told = rows.map((row) => row[measure]).filter((count) => count !== null);
    if (whole === null || told.length === 0) return [];
    const sum = told.reduce((so, count) => so + count, 0);
    const isWhole = told.length === rows.length;
    const broken = sum > whole || (isWhole && sum !== whole);
    return broken
      ? [error('sum_broken', { table: name, measure, sum, total: whole }, `${name}/${measure}`)]
      : [];
  });
}
