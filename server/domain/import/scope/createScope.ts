import type { KindDefinition } from '../types.ts';

/** Of whom and when a file speaks: with its kind, the key by which a corrected file takes the place of an earlier one. */
export interface ScopePart {
  /** code of a region or school, or the name its sender gave; empty: nobody is known */
  sender: string;
  /** quarter, cohort or entry year; empty: the kind's figures stand until they are replaced */
  period: string;
}

export interface Scope<Row> {
  add(row: Row): void;
  /** each once, in the order they came */
  parts(): ScopePart[];
}

/**
 * Gathers the senders and periods of a file's rows. Asked for every row, so a known pair costs two look-ups.
 *
 * @param given sender of a kind whose rows name none
 */
export function createScope<Row>(
  kind: Pick<KindDefinition<Row>, 'sender' | 'period'>,
  given: string | null,
): Scope<Row> {
  const known = new Map<string, Set<string>>();
  const parts: ScopePart[] = [];
  return {
    add(row) {
      const sender = kind.sender ? kind.sender(row) : (given ?? '');
      const period = kind.period(row) ?? '';
      let periods = known.get(sender);
      if (!periods) {
        periods = new Set();
        known.set(sender, periods);
      }
      if (periods.has(period)) return;
      periods.add(period);
      parts.push({ sender, period });
    },
    parts: () => [...parts],
  };
}
