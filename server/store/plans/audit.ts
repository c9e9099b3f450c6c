import type { AuditRow } from '../../domain/plan/lifecycle/keptPlan.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';

/** Leaves a trace of a write, within the write's own transaction. */
export function writeAudit(sql: Sql, { at, by, action, subject, details }: AuditRow): Promise<void> {
  return sql.run(
    'insert into audit_event (happened_at, actor, action, subject, details) values (?, ?, ?, ?, ?)',
    [at, by, action, subject, JSON.stringify(details)],
  );
}

/** The trace of one subject, latest first. */
export async function readAudit({ sql }: Store, subject: string, first = 200): Promise<AuditRow[]> {
  const rows = await sql.all<Omit<AuditRow, 'details'> & { details: string }>(
    `select happened_at as "at", actor as "by", action, subject, details from audit_event
      where subject = ? order by id desc limit ?`,
    [subject, first],
  );
  return rows.map((row) => ({ ...row, details: JSON.parse(row.details) }));
}
