import type { Completeness, CompletenessRow } from '../server/completeness.ts';

/** A period in which somebody is missing. */
export interface MissingIn {
  period: string | null;
  senders: CompletenessRow['sender'][];
  /** nobody handed in */
  all: boolean;
}

/** Who is missing, the latest period first; periods in which nobody is are left out. */
export function missingSenders({ periods, rows }: Completeness): MissingIn[] {
  return periods
    .map(({ period, handedIn }, place) => ({
      period,
      senders: rows.filter((row) => row.cells[place]?.state === 'missing').map((row) => row.sender),
      all: handedIn === 0,
    }))
    .filter(({ senders }) => senders.length > 0)
    .reverse();
}
