import { mayBecome } from '../domain/import/batchStates.ts';
import { passBatch } from '../domain/import/passBatch.ts';
import { combineStatements } from './cubeStore.ts';
import type { Batch } from './entities/batch.ts';
import { loadCodes } from './facts/codeNumbers.ts';
import { factTableOf } from './facts/factTables.ts';
import { readFacts } from './facts/readFacts.ts';
import type { ImportReport } from './import/importReport.ts';
import { lockWrites } from './lockWrites.ts';
import { newAccumulator } from './newAccumulator.ts';
import type { Store } from './openStore.ts';

/** Why a batch cannot be withdrawn. */
export type WithdrawRefusal = 'unknown_batch' | 'not_committed';

/**
 * Takes a committed batch back: its facts are deleted and its part of the cube is subtracted, to the same bytes as if
 * it had never been committed. The record of the batch stays.
 *
 * @returns the batch, or why it cannot be withdrawn
 */
export async function withdraw(
  store: Store,
  id: string,
  now = new Date().toISOString(),
): Promise<Pick<ImportReport, 'batch' | 'kind' | 'rows'> | WithdrawRefusal> {
  const number = /^\d{1,9}$/.test(id) ? Number(id) : 0;
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      const [batch] = await sql.all<Pick<Batch, 'kind' | 'dataKind' | 'state' | 'rows'>>(
        'select kind, data_kind as "dataKind", state, "rows" from batch where id = ?',
        [number],
      );
      if (!batch) return 'unknown_batch';
      if (!mayBecome(batch.state, 'withdrawn')) return 'not_committed';
      const table = factTableOf(batch.kind);
      if (table.family) {
        const cube = newAccumulator(store.index, table.family, batch.dataKind);
        const codes = await loadCodes(sql);
        for await (const page of readFacts(sql, batch.kind, [number], codes))
          for (const { fact } of page) cube.add(fact);
        for await (const { sql: text, params } of combineStatements(sql, cube.blocks(), 'subtract'))
          await sql.run(text, params);
      }
      await sql.run(`delete from ${table.table} where batch_id = ?`, [number]);
      await sql.run('delete from batch_keys where batch_id = ?', [number]);
      await sql.run('update batch set state = ?, withdrawn_at = ? where id = ?', [
        passBatch(batch.state, 'withdrawn'),
        now,
        number,
      ]);
      return { batch: id, kind: batch.kind, rows: batch.rows };
    }),
  );
}
