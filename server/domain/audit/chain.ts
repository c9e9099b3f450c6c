import { type AuditEntry, CHAIN_START, type ChainedEntry, type ChainHead } from './entry.ts';

/** SHA-256 of a text as hexadecimal digits. */
export type Digest = (text: string) => string;

/**
 * The hash that links an entry to the one before: over that one's hash and every field, so that no field can change,
 * and no entry go, without every later hash changing too.
 */
export function linkHash(previous: string, entry: AuditEntry, digest: Digest): string {
  const { number, at, account, role, actor, action, subject, before, after, request, details } = entry;
  return digest(
    JSON.stringify([
      previous,
      number,
      at,
      account,
      role,
      actor,
      action,
      subject,
      before,
      after,
      request,
      details,
    ]),
  );
}

/**
 * What is wrong with a log. changed: an entry is not what its hash says. missing: an entry is gone, or stands after
 * another one than it did. cut: the log is shorter than a head that was kept of it says. rewritten: it is whole in
 * itself, and not the log of which the head was kept. lacking: so many acts that the database shows were done are not told.
 * unguarded: the database lets entries be changed and taken out.
 */
export type ChainFault =
  | { fault: 'changed' | 'missing'; number: number }
  | { fault: 'cut'; length: number; expected: number }
  | { fault: 'rewritten'; length: number }
  | { fault: 'lacking'; length: number; count: number }
  | { fault: 'unguarded'; length: number };

/** The heads a log is held against: its own, and others kept elsewhere (log files, releases). */
export interface KnownHeads {
  /** what the database itself says of its end; null: it says nothing, which a log with entries never does */
  own: ChainHead | null;
  anchors: readonly ChainHead[];
}

/**
 * Reads a log from its first entry to its last and says what is wrong with it.
 *
 * A chain alone shows a changed entry and one taken out of the middle. A cut tail, a log deleted as a whole and one
 * written anew from some entry on show only against a head that was kept somewhere else.
 *
 * @returns `read` for each entry in order of its number; `end` for the head of what was read and every fault
 */
export function createChainReader({ own, anchors }: KnownHeads, digest: Digest) {
  const faults: ChainFault[] = [];
  const kept = new Map<number, Set<string>>();
  for (const { length, hash } of own ? [own, ...anchors] : anchors)
    kept.set(length, (kept.get(length) ?? new Set<string>()).add(hash));
  let head: ChainHead = { length: 0, hash: CHAIN_START };
  const agree = ({ length, hash }: ChainHead) => {
    const hashes = kept.get(length);
    kept.delete(length);
    if (hashes && (hashes.size > 1 || !hashes.has(hash))) faults.push({ fault: 'rewritten', length });
  };
  agree(head);

  return {
    read(entry: ChainedEntry): void {
      const { number, previous, hash } = entry;
      if (number !== head.length + 1 || previous !== head.hash) faults.push({ fault: 'missing', number });
      if (linkHash(previous, entry, digest) !== hash) faults.push({ fault: 'changed', number });
      head = { length: number, hash };
      agree(head);
    },
    end(): { head: ChainHead; faults: ChainFault[] } {
      const expected = Math.max(0, ...kept.keys());
      if (expected > head.length) faults.push({ fault: 'cut', length: head.length, expected });
      // entries beyond the head that the database keeps were not written by this program
      if (head.length > (own?.length ?? 0)) faults.push({ fault: 'rewritten', length: own?.length ?? 0 });
      return { head, faults };
    },
  };
}
