import type { RemovalReason } from '../../domain/import/removedUpload.ts';
import { type NamedActor, WEB_FORM } from '../audit/auditBatch.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Store } from '../openStore.ts';
import { stagedFiles } from './stagedFiles.ts';

/** Why a file that was not committed goes, and which import it turned out to be. */
export type Removal =
  | { why: Exclude<RemovalReason, 'already' | 'unknown'> }
  | { why: 'already'; batch: number };

/** An upload that is removed, in the log of acts. */
export const REMOVE = 'batch.remove';

/**
 * Leaves nothing of a file that was not committed: neither its record nor itself. The log of acts keeps that its number was given,
 * when it went and why. @param actor who takes it away; left out: nobody by themselves @returns false when it counts, or is not there
 */
export async function removeStaged(
  store: Pick<Store, 'sql' | 'config'>,
  batch: number,
  { why, ...already }: Removal,
  at = new Date().toISOString(),
  actor: NamedActor = WEB_FORM,
): Promise<boolean> {
  const isGone = await store.sql.transactional(async (sql) => {
    const [gone] = await sql.all<{ kind: string; dataKind: string }>(
      `delete from batch where id = ? and state in ('received', 'checked') returning kind, data_kind as "dataKind"`,
      [batch],
    );
    if (!gone) return false;
    const details = { ...gone, why, ...already };
    await writeAudit(sql, {
      at,
      actor: actor.name,
      role: actor.role,
      account: actor.account?.name ?? null,
      action: REMOVE,
      subject: `batch/${batch}`,
      details,
    });
    return true;
  });
  if (isGone) await stagedFiles(store.config, batch).removeAll();
  return isGone;
}
