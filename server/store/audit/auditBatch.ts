import type { AskingAccount, SignedIn } from '../../domain/access/asker.ts';
import type { AccountRole } from '../../domain/access/roles.ts';
import { maskPersonal } from '../../domain/import/maskPersonal.ts';
import type { Audited } from './writeAudit.ts';

/** Who does something that the log tells of. */
export interface Actor {
  /** as typed, or by what way */
  name: string;
  /** `operator`: at the command line; null: a name typed without an account */
  role: AccountRole | 'operator' | null;
  /** null or left out: nobody signed in */
  account?: Pick<AskingAccount, 'id' | 'name' | 'shownName'> | null;
}

/** Whoever signed in, as the log tells of them. */
export function actorOf({ role, account }: SignedIn): Actor & { account: AskingAccount } {
  return { name: account.shownName, role, account };
}

/** An actor of whom the role may be any name. */
export type NamedActor = Omit<Actor, 'role'> & { role: string | null };

/** At the command line nobody is asked for a name. */
export const OPERATOR: Actor = { name: 'operator', role: 'operator' };

/** The page that took files before there were accounts. */
export const WEB_FORM: Actor = { name: 'web form', role: null };

/** What is told of a batch: nothing of its rows, and no name of a file as it may hold a person's. */
export interface AuditedBatch {
  batch: number;
  kind: string;
  dataKind: string;
  /** SHA-256 of the file */
  fileHash: string;
  at: string;
}

/** The act that a batch came by, or went by: what counted of it before and counts after is the file's digest. */
export function auditedBatch(
  action: 'batch.commit' | 'batch.withdraw',
  { batch, kind, dataKind, fileHash, at }: AuditedBatch,
  actor: NamedActor,
  details: Record<string, unknown>,
): Audited {
  const isIn = action === 'batch.commit';
  return {
    at,
    actor: maskPersonal(actor.name),
    role: actor.role,
    account: actor.account?.name ?? null,
    action,
    subject: `batch/${batch}`,
    before: isIn ? null : fileHash,
    after: isIn ? fileHash : null,
    details: { kind, dataKind, ...details },
  };
}
