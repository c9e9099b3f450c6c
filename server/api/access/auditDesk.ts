import type { SignedIn } from '../../domain/access/asker.ts';
import type { ChainFault } from '../../domain/audit/chain.ts';
import type { ChainedEntry, ChainHead } from '../../domain/audit/entry.ts';

/** Which acts are asked for; null: any. */
export interface ActsWhere {
  /** part of a name, of the account or the person */
  who: string | null;
  /** whether of failed sign-ins, which are nobody's, the address may be found */
  addresses: boolean;
  action: string | null;
  /** ISO 8601: not before */
  from: string | null;
  /** id of what was written to, or its beginning */
  subject: string | null;
  /** code of a body: only what concerns it */
  scope: string | null;
}

/** A file that went out. */
export interface Download {
  /** what it is a file of, e.g. `plan/2027/v1` */
  subject: string;
  /** which of its files, e.g. `docx` */
  file: string;
  /** id of the request */
  request: string;
  /** ISO 8601 */
  at: string;
}

/** The log of acts, as the API needs it; the store implements it. */
export interface AuditDesk {
  /** latest first. @param before number of an act: only those before it */
  acts(where: ActsWhere, first: number, before: number | null): Promise<ChainedEntry[]>;
  count(where: ActsWhere): Promise<number>;
  /** every kind of act in it */
  kinds(): Promise<string[]>;
  noteDownload(by: SignedIn, download: Download): Promise<void>;
  /** reads the whole log and says what is wrong with it */
  verify(): Promise<{ head: ChainHead; faults: ChainFault[] }>;
}

/** Injection token of the {@link AuditDesk}. */
export const AUDIT_DESK = Symbol('AuditDesk');
