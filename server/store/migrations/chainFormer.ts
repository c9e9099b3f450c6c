import { linkHash } from '../../domain/audit/chain.ts';
import { type AuditEntry, CHAIN_START } from '../../domain/audit/entry.ts';
import { sha256 } from '../audit/sha256.ts';

interface Former {
  at: string;
  actor: string;
  action: string;
  subject: string;
  details: string;
}

/** Links the rows written before the log was a chain, in their order. They were written under typed names. */
export async function chainFormer(
  execute: (sql: string, params?: unknown[]) => Promise<object[]>,
): Promise<void> {
  const rows = (await execute(
    'select happened_at as at, actor, action, subject, details from former_audit_event order by id',
  )) as Former[];
  let previous = CHAIN_START;
  for (const [index, row] of rows.entries()) {
    const none = { account: null, role: null, before: null, after: null, request: null };
    const entry: AuditEntry = { ...row, ...none, number: index + 1 };
    const hash = linkHash(previous, entry, sha256);
    await execute(
      `insert into audit_event (id, happened_at, actor, action, subject, details, previous, hash)
        values (?, ?, ?, ?, ?, ?, ?, ?)`,
      [entry.number, row.at, row.actor, row.action, row.subject, row.details, previous, hash],
    );
    previous = hash;
  }
  await execute('insert into audit_head (id, length, hash) values (1, ?, ?)', [rows.length, previous]);
}
