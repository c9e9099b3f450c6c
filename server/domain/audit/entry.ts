/** One act as the log keeps it. */
export interface AuditEntry {
  /** place in the log, from 1 */
  number: number;
  /** ISO 8601, UTC */
  at: string;
  /** name of the account; null: a name typed without one, or the machine itself */
  account: string | null;
  /** role the account acted in, or `operator` for the command line; null: a name typed without an account */
  role: string | null;
  /** who, in words */
  actor: string;
  /** e.g. `plan.override` */
  action: string;
  /** id of what was written to, e.g. `plan/2027/v1` */
  subject: string;
  /** digest of the subject before and after; null: there was none, or the act changes nothing that lasts */
  before: string | null;
  after: string | null;
  /** id of the request that did it, which also stands in the server's log; null: no request did */
  request: string | null;
  /** JSON, never with secrets or anybody's personal number */
  details: string;
}

/** An entry with its link to the one before. */
export interface ChainedEntry extends AuditEntry {
  /** hash of the entry before; {@link CHAIN_START} for the first */
  previous: string;
  hash: string;
}

/** Length of a chain and the hash of its last entry: enough to know later that nothing of it was changed or cut. */
export interface ChainHead {
  length: number;
  hash: string;
}

/** What stands before the first entry. */
export const CHAIN_START = '0'.repeat(64);
