import { type Estimate, missing } from '../facts/estimate.ts';
import { PLACEMENT_INDICATORS } from '../indicators/catalogue.ts';
import type { PayQuantiles } from '../indicators/payQuantiles.ts';
import type { PlacementRow } from '../publication/types.ts';
import { releasedPay, releasedRate } from './releasedRate.ts';
import { DISCLOSURE_THRESHOLDS } from './thresholds.ts';

const SHARES = new Set<string>(
  PLACEMENT_INDICATORS.filter(({ unit }) => unit === 'share').map(({ code }) => code),
);

/** Figures of records as a release prints them: from ten, a share near nobody or everybody of few as a bound, pay to hundreds. */
export function releasedFigures(row: PlacementRow, note: string | null = null): PlacementRow {
  const figures = Object.entries(row.figures).map(([code, figure]) => {
    const released =
      code === 'salary'
        ? releasedPay(figure, null)
        : SHARES.has(code)
          ? shareOf(figure)
          : enough(figure)
            ? figure
            : withoutRecords(figure);
    return [code, noted(released, note)];
  });
  return {
    ...row,
    figures: Object.fromEntries(figures) as PlacementRow['figures'],
    pay: payOfRow(row.pay, (pay) => noted(releasedPay(pay, null), note)),
  };
}

/** A row of which nothing is told but how many its graduates are, where that may be. */
export function withheldFigures(row: PlacementRow, graduates: number | null): PlacementRow {
  const { cohorts: _, ...rest } = row;
  const none = (figure: Estimate) =>
    figure.state === 'not_applicable' || figure.state === 'not_collected' ? figure : withoutRecords(figure);
  return {
    ...rest,
    graduates,
    figures: Object.fromEntries(
      Object.entries(row.figures).map(([code, figure]) => [code, none(figure)]),
    ) as PlacementRow['figures'],
    rank: null,
    pay: payOfRow(row.pay, none),
  };
}

/** Too few records, or others that would be worked out from these. */
export function withoutRecords({ level }: Estimate): Estimate {
  return missing('suppressed', 0, level, 'few_records');
}

const enough = ({ value, n }: Estimate) => value === null || n >= DISCLOSURE_THRESHOLDS.records;

function shareOf(figure: Estimate): Estimate {
  const { value, level, state, note } = figure;
  if (value === null) return figure;
  if (!enough(figure)) return withoutRecords(figure);
  // pulled towards the category's, it is neither 0 nor 1
  if (note === 'category_value') return figure;
  const n = Math.round(figure.n);
  const released = releasedRate({ count: Math.round(value * n), n }, level);
  // parts of persons, where a crosswalk divides them, are left as they are
  return released.note === null ? figure : { ...released, state, note: released.note ?? note };
}

function payOfRow(pay: PayQuantiles, to: (one: Estimate) => Estimate): PayQuantiles {
  const { p10, p25, median, p75, p90 } = pay;
  return { p10: to(p10), p25: to(p25), median: to(median), p75: to(p75), p90: to(p90) };
}

/** What a figure says of itself comes before what is said of the row. */
function noted(figure: Estimate, note: string | null): Estimate {
  if (figure.value === null || note === null) return figure;
  return {
    ...figure,
    note: figure.note === null || figure.note === 'employers_unknown' ? note : figure.note,
  };
}
