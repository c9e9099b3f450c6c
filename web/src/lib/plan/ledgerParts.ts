import type { PlanLedgerRow } from '../api/types.ts';
import { idleAs } from './idleAs.ts';

/** Programmes about which something was proposed or decided, apart from those that stay as they are. */
export function ledgerParts(rows: readonly PlanLedgerRow[]): {
  moved: PlanLedgerRow[];
  still: PlanLedgerRow[];
  /** of the latter: those that hold last year's number, candidates that do not open, those that stay suspended */
  as: Record<'hold' | 'candidate' | 'suspended', number>;
} {
  const isMoved = ({ verdict, decidedVerdict, how, entrants }: PlanLedgerRow) =>
    verdict !== 'hold' || decidedVerdict !== 'hold' || how !== 'recommended' || entrants !== null;
  const still = rows.filter((row) => !isMoved(row));
  const count = (as: ReturnType<typeof idleAs>) => still.filter((row) => idleAs(row) === as).length;
  const as = { hold: count(null), candidate: count('candidate'), suspended: count('suspended') };
  return { moved: rows.filter(isMoved), still, as };
}
