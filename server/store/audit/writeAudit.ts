import { linkHash } from '../../domain/audit/chain.ts';
import type { AuditEntry } from '../../domain/audit/entry.ts';
import { AuditEventSchema } from '../entities/auditEvent.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { sha256 } from './sha256.ts';

const log = tableOf(AuditEventSchema);

/** An act to be written down; who without an account gives a name alone. */
export type Audited = Pick<AuditEntry, 'at' | 'actor' | 'action' | 'subject'> &
  Partial<Pick<AuditEntry, 'account' | 'role' | 'before' | 'after' | 'request'>> & {
    details: Record<string, unknown>;
  };

/**
 * Adds an act to the log, within the write's own transaction: both last or neither does. Whoever writes next waits for
 * the end of that transaction, so keep it short.
 *
 * @returns its number in the log
 */
export async function writeAudit(sql: Pick<Sql, 'all' | 'run'>, act: Audited): Promise<number> {
  // The head's row is the lock: two processes cannot both take the same place.
  await sql.run('update audit_head set length = length + 1 where id = 1');
  const [head] = await sql.all<{ length: number; hash: string }>(
    'select length, hash from audit_head where id = 1',
  );
  if (!head) throw new Error('the log of acts has lost its head; see gongxu audit verify');
  const { at, actor, action, subject, account = null, role = null } = act;
  const { before = null, after = null, request = null } = act;
  const details = JSON.stringify(act.details);
  const number = head.length;
  const entry = { number, at, account, role, actor, action, subject, before, after, request, details };
  const hash = linkHash(head.hash, entry, sha256);
  await sql.run(
    log.insert({
      id: number,
      happenedAt: at,
      account,
      role,
      actor,
      action,
      subject,
      beforeHash: before,
      afterHash: after,
      request,
      details,
      previous: head.hash,
      hash,
    }),
  );
  await sql.run('update audit_head set hash = ? where id = 1', [hash]);
  return number;
}
