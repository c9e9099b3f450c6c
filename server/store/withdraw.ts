import { mayBecome, passBatch } from '../domain/import/batchStates.ts';
import type { Acting } from '../domain/import/jobs.ts';
import { maskPersonal } from '../domain/import/maskPersonal.ts';
import { checkStillActs } from './access/stillActs.ts';
import { auditedBatch, type NamedActor, OPERATOR } from './audit/auditBatch.ts';
import { writeAudit } from './audit/writeAudit.ts';
import { combineStatements } from './cubeStore.ts';
import { type Batch, BatchSchema } from './entities/batch.ts';
import { cubeOfBatches } from './facts/cubeOfBatches.ts';
import { factTableOf } from './facts/factTables.ts';
import type { ImportReport } from './import/importReport.ts';
import { lockWrites } from './lockWrites.ts';
import type { Store } from './openStore.ts';
import { refreshLists } from './refreshLists.ts';
import { restoreConflict, restoreSuperseded } from './restoreSuperseded.ts';
import { tableOf } from './tableOf.ts';

const batchTable = tableOf(BatchSchema);

/**
 * Why a batch cannot be withdrawn. restore_conflict: what it had set aside would come back, and a later batch holds
 * some of the same rows.
 */
export type WithdrawalRefusal = 'unknown_batch' | 'not_committed' | 'restore_conflict';

export interface Withdrawn extends Pick<ImportReport, 'batch' | 'kind' | 'rows'> {
  /** batches that it had taken the place of and that count again, under new numbers */
  restored: string[];
}

/** Who takes a batch back, and why; null: was not said. */
export interface WithdrawalStatement {
  by: string | null;
  reason: string | null;
  /** where it was said at the command line */
  role?: 'operator';
  /** who signed in to say it */
  actor?: NamedActor;
  /** as what: asked once more as it is withdrawn */
  acting?: Acting;
}

function actorOf({ by, role, actor }: WithdrawalStatement): NamedActor {
  return actor ?? (by === null ? OPERATOR : { name: by, role: role ?? null });
}

/**
 * Takes a committed batch back: its facts are deleted and its part of the cube is subtracted, and what it had taken
 * the place of comes back, to the same bytes as if it had never been committed. The record of the batch stays.
 *
 * @returns the batch, or why it cannot be withdrawn
 * @throws RightsEnded where whoever takes it back may do so no more
 */
export async function withdraw(
  store: Store,
  id: string,
  statement: WithdrawalStatement = { by: null, reason: null },
  now = new Date().toISOString(),
): Promise<Withdrawn | WithdrawalRefusal> {
  const { by, reason } = statement;
  const who = actorOf(statement);
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  return store.turns(async () => {
    const done = await store.sql.transactional<Withdrawn | WithdrawalRefusal>(async (sql) => {
      await lockWrites(store, sql);
      if (statement.acting) await checkStillActs(sql, statement.acting);
      const [batch] = await sql.all<Pick<Batch, 'id' | 'kind' | 'dataKind' | 'state' | 'rows' | 'fileHash'>>(
        batchTable.select(['id', 'kind', 'dataKind', 'state', 'rows', 'fileHash'], { id: number }),
      );
      if (!batch) return 'unknown_batch';
      if (!mayBecome(batch.state, 'withdrawn')) return 'not_committed';
      if ((await restoreConflict(sql, batch)) !== null) return 'restore_conflict';
      const cube = await cubeOfBatches(store, sql, batch.kind, batch.dataKind, [number]);
      for await (const statement of combineStatements(sql, cube, 'subtract')) await sql.run(statement);
      for (const table of [factTableOf(batch.kind).table, 'batch_keys', 'batch_scope'])
        await sql.run(`delete from ${table} where batch_id = ?`, [number]);
      const state = passBatch(batch.state, 'withdrawn');
      await sql.run(
        batchTable.update(
          {
            state,
            withdrawnAt: now,
            withdrawnBy: by,
            withdrawnAccount: who.account?.id ?? null,
            withdrawalReason: reason,
          },
          { id: number },
        ),
      );
      const restored = await restoreSuperseded(store, sql, batch);
      const { kind, dataKind, rows, fileHash } = batch;
      await writeAudit(
        sql,
        auditedBatch('batch.withdraw', { batch: number, kind, dataKind, fileHash, at: now }, who, {
          rows,
          restored,
          reason: reason && maskPersonal(reason),
        }),
      );
      return { batch: id, kind, rows, restored: restored.map(String) };
    });
    await refreshLists(store);
    return done;
  });
}
