import type { DataKind } from '../../facts/dataKind.ts';
import { lastDayOf } from '../../facts/lastDayOf.ts';
import { latestPeriods } from './latestPeriods.ts';
import type {
  CompletenessCell,
  CompletenessTable,
  Delivery,
  ExpectedKind,
  HandedIn,
  Sender,
} from './types.ts';

interface Input {
  kind: ExpectedKind;
  dataKind: DataKind;
  /** YYYY-MM-DD */
  today: string;
  /** days after a period's last day in which figures still come in time */
  grace: number;
  senders: readonly Sender[];
  deliveries: readonly Delivery[];
}

/**
 * Who handed in for which period, who is missing, and who was late. A sender that nobody expects anything of in any of
 * the periods, and that sent nothing, has no row.
 */
export function completeness({
  kind,
  dataKind,
  today,
  grace,
  senders,
  deliveries,
}: Input): CompletenessTable {
  const periods = latestPeriods(
    kind,
    today,
    deliveries.map((one) => one.period),
  );
  const found = new Map(deliveries.map((one) => [`${one.sender}|${one.period}`, one]));
  // figures made by a program came when the program was run, which says nothing about a sender
  const timed = dataKind === 'real';
  const rows = senders
    .map((sender) => {
      const cells = periods.map((period) =>
        cellOf(sender, period, { today, grace, timed }, found.get(`${sender.code}|${period}`)),
      );
      const { code, nameZh, nameEn } = sender;
      return { sender: { code, nameZh, nameEn }, cells, ...count(cells) };
    })
    .filter((row) => row.cells.some((cell) => cell.state !== 'not_expected'));
  const all = rows.flatMap((row) => row.cells);
  return {
    kind,
    dataKind,
    grace,
    periods: periods.map((period) => ({ period, ...count(all.filter((cell) => cell.period === period)) })),
    rows,
    total: count(all),
    late: all.filter((cell) => cell.late === true).length,
  };
}

function cellOf(
  sender: Sender,
  period: string | null,
  { today, grace, timed }: { today: string; grace: number; timed: boolean },
  delivery: Delivery | undefined,
): CompletenessCell {
  const expected = sender.expectedIn(period ?? today.slice(0, 4));
  if (delivery) {
    const { rows, importedAt, batch } = delivery;
    const late = timed && period !== null ? importedAt.slice(0, 10) > lastDayOf(period, grace) : null;
    return { period, state: 'handed_in', expected, rows, importedAt, batch, late };
  }
  const empty = { period, rows: 0, importedAt: null, batch: null, late: null };
  if (!expected) return { ...empty, state: 'not_expected', expected };
  const over = period === null || lastDayOf(period) < today;
  return { ...empty, state: over ? 'missing' : 'not_due', expected: over };
}

function count(cells: readonly CompletenessCell[]): HandedIn {
  const expected = cells.filter((cell) => cell.expected);
  return {
    handedIn: expected.filter((cell) => cell.state === 'handed_in').length,
    expected: expected.length,
  };
}
