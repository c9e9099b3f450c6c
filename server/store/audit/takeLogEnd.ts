import type { Sql } from '../sql.ts';

/**
 * Takes the end of the log of acts, within a transaction: whoever else takes it, as every act that is written down does, waits for the
 * end of that transaction.
 */
export async function takeLogEnd(sql: Pick<Sql, 'run'>): Promise<void> {
  await sql.run('update audit_head set length = length where id = 1');
}
