import { overlaps } from '../facts/period.ts';
import { type MarketRow, TOTAL } from '../facts/rows.ts';
import type { FileCheck, FileCheckContext } from './types.ts';

interface Cell {
  period: string;
  region: string;
  /** by occupation */
  rows: Map<string, { line: number; vacancies: number; seekers: number; employers: number | null }>;
}

/**
 * Checks over the rows of a market file: a half-year or year beside its own quarters (in the file or already
 * stored), an occupation beside the group it belongs to, and parts that exceed their total. Any of these would
 * count people twice. Employers do not add up: none of the parts may have more than their total.
 */
export function marketFileCheck(context: FileCheckContext): FileCheck<MarketRow> {
  const cells = new Map<string, Cell>();
  const periodsOf = new Map<string, string[]>();
  return {
    row(row, line, report) {
      const key = `${row.period}|${row.region}`;
      let cell = cells.get(key);
      if (!cell) {
        const periods = periodsOf.get(row.region) ?? [];
        periodsOf.set(row.region, periods);
        const beside = periods.find((period) => overlaps(period, row.period));
        if (beside) report('period_overlap', 'period', row.period, { other: beside, region: row.region });
        const stored = context
          .storedPeriods(row.region)
          .find((period) => period !== row.period && overlaps(period, row.period));
        if (stored)
          report('period_overlap_stored', 'period', row.period, { other: stored, region: row.region });
        if (beside || stored) return;
        periods.push(row.period);
        cell = { period: row.period, region: row.region, rows: new Map() };
        cells.set(key, cell);
      }
      cell.rows.set(row.occupation, {
        line,
        vacancies: row.vacancies ?? 0,
        seekers: row.seekers ?? 0,
        employers: row.employers,
      });
    },
    end(report) {
      for (const { period, region, rows } of cells.values()) {
        let vacancies = 0;
        let seekers = 0;
        for (const [occupation, row] of rows) {
          if (occupation === TOTAL) continue;
          const group = context.ancestors(occupation).find((code) => rows.has(code));
          if (group)
            report(row.line, 'group_beside_member', 'occupation', occupation, { group, period, region });
          vacancies += group ? 0 : row.vacancies;
          seekers += group ? 0 : row.seekers;
        }
        const total = rows.get(TOTAL);
        if (!total) continue;
        const parts = { total_name: 'total', parts: 'occupations' };
        if (total.vacancies > 0 && vacancies > total.vacancies)
          report(total.line, 'parts_exceed_total', 'vacancies', total.vacancies, {
            ...parts,
            sum: vacancies,
            total: total.vacancies,
          });
        if (total.seekers > 0 && seekers > total.seekers)
          report(total.line, 'parts_exceed_total', 'seekers', total.seekers, {
            ...parts,
            sum: seekers,
            total: total.seekers,
          });
        const largest = [...rows].reduce((a, b) => ((b[1].employers ?? 0) > (a[1].employers ?? 0) ? b : a));
        if (total.employers !== null && (largest[1].employers ?? 0) > total.employers)
          report(total.line, 'employers_below_part', 'employers', total.employers, {
            total: total.employers,
            occupation: largest[0],
            employers: largest[1].employers ?? 0,
          });
      }
    },
  };
}
