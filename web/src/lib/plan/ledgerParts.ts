import type { PlanDecisions } from '../server/planWork.ts';

type LedgerRow = PlanDecisions['plan']['ledger'][number];

/** Programmes about which something was proposed or decided, apart from those that stay as they are. */
export function ledgerParts(rows: readonly LedgerRow[]): { moved: LedgerRow[]; still: LedgerRow[] } {
  const isMoved = ({ verdict, how, entrants }: LedgerRow) =>
    verdict !== 'hold' || how !== 'recommended' || entrants !== null;
  return { moved: rows.filter(isMoved), still: rows.filter((row) => !isMoved(row)) };
}
