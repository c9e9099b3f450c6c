import type { PlanLedgerRow } from '../api/types.ts';

/** Programmes about which something was proposed or decided, apart from those that stay as they are. */
export function ledgerParts(rows: readonly PlanLedgerRow[]): {
  moved: PlanLedgerRow[];
  still: PlanLedgerRow[];
} {
  const isMoved = ({ verdict, decidedVerdict, how, entrants }: PlanLedgerRow) =>
    verdict !== 'hold' || decidedVerdict !== 'hold' || how !== 'recommended' || entrants !== null;
  return { moved: rows.filter(isMoved), still: rows.filter((row) => !isMoved(row)) };
}
