import { type ChainFault, createChainReader } from '../../domain/audit/chain.ts';
import type { ChainedEntry, ChainHead } from '../../domain/audit/entry.ts';
import { AuditEventSchema } from '../entities/auditEvent.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';
import { sha256 } from './sha256.ts';
import { faultsAround } from './watchLog.ts';

const { columns } = tableOf(AuditEventSchema);
const FIELDS = `${columns.id} as number, ${columns.happenedAt} as at, account, role, actor, action, subject,
  ${columns.beforeHash} as before, ${columns.afterHash} as after, request, details, previous, hash`;

/** Rows read at once. */
const STEP = 1000;

/** The trace of one subject, latest first. */
export async function readTrace(sql: Sql, subject: string, first = 200): Promise<ChainedEntry[]> {
  return sql.all<ChainedEntry>(
    `select ${FIELDS} from audit_event where subject = ? order by id desc limit ?`,
    [subject, first],
  );
}

/** Where the log ends; null where the database says nothing of it, which only happens when somebody took it away. */
export async function auditHead(sql: Sql): Promise<ChainHead | null> {
  const [head] = await sql.all<ChainHead>('select length, hash from audit_head where id = 1');
  return head ?? null;
}

export interface Verified {
  head: ChainHead;
  faults: ChainFault[];
}

/**
 * Reads the whole log and says what is wrong with it, and with what the database keeps of it.
 *
 * @param anchors heads kept elsewhere, each of which the log must still contain
 */
export async function verifyAudit(sql: Sql, anchors: readonly ChainHead[] = []): Promise<Verified> {
  // One statement sees one state of the database: an act written meanwhile must not look like one beyond the head.
  const [end] = await sql.all<{ length: number | null; hash: string | null; last: number | null }>(
    `select (select length from audit_head where id = 1) as length,
      (select hash from audit_head where id = 1) as hash, (select max(id) from audit_event) as last`,
  );
  const { length = null, hash = null, last } = end ?? {};
  const own = length === null || hash === null ? null : { length, hash };
  const reader = createChainReader({ own, anchors }, sha256);
  let after = -1;
  for (;;) {
    const rows = await sql.all<ChainedEntry>(
      `select ${FIELDS} from audit_event where id > ? and id <= ? order by id limit ?`,
      [after, last ?? 0, STEP],
    );
    for (const row of rows) reader.read(row);
    const lastRead = rows.at(-1);
    if (!lastRead) {
      const { head, faults } = reader.end();
      return { head, faults: [...faults, ...(await faultsAround(sql, head.length))] };
    }
    after = lastRead.number;
  }
}
