import type { Sql } from '../sql.ts';
import { logAct, type SecretAccountRow } from './accountRow.ts';

/** Writes a failed sign-in to the log. Who it was nobody knows: of a name nobody has the log keeps nothing, people type passwords into the wrong field. */
export async function logWrong(
  sql: Pick<Sql, 'all' | 'run'>,
  row: Pick<SecretAccountRow, 'id' | 'name'> | null,
  { why, address, at }: { why: string; address: string; at: string },
): Promise<void> {
  await logAct(sql, row ?? { id: '-' }, { at, by: { name: address, role: null } }, 'account.signInWrong', {
    why,
    account: row?.name ?? null,
  });
}
