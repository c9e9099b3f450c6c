import { combineStatements } from './cubeStore.ts';
import { type Batch, BatchSchema } from './entities/batch.ts';
import { cubeOfBatches } from './facts/cubeOfBatches.ts';
import { factTableOf } from './facts/factTables.ts';
import { readKeys } from './import/factWriter.ts';
import type { Store } from './openStore.ts';
import type { Sql } from './sql.ts';
import { tableOf } from './tableOf.ts';

const batchTable = tableOf(BatchSchema);

/** What a batch's successor does not take over of its record. */
const OWN: ReadonlySet<string> = new Set([
  'id',
  'state',
  'supersededBy',
  'options',
  'withdrawnAt',
  'withdrawnBy',
  'withdrawalReason',
]);
const TAKEN_OVER = Object.entries<string>(batchTable.columns)
  .flatMap(([property, column]) => (OWN.has(property) ? [] : [`"${column}"`]))
  .join(', ');

/**
 * Brings the facts back that a withdrawn batch had set aside, within the same transaction. States never go back, so what
 * comes back does so as a batch of its own with the record of the earlier one.
 *
 * @returns ids of the batches that came back
 */
export async function restoreSuperseded(
  store: Pick<Store, 'index'>,
  sql: Sql,
  { id, kind, dataKind }: Pick<Batch, 'id' | 'kind' | 'dataKind'>,
): Promise<number[]> {
  const aside = await sql.all<{ id: number }>(batchTable.select(['id'], { supersededBy: id }, 'order by id'));
  const back: number[] = [];
  for (const { id: earlier } of aside) {
    const [row] = await sql.all<{ id: number }>(
      `insert into batch (state, ${TAKEN_OVER}) select 'committed', ${TAKEN_OVER} from batch where id = ? returning id`,
      [earlier],
    );
    if (!row) throw new Error('the database gave the batch no id');
    for (const table of [factTableOf(kind).table, 'batch_keys', 'batch_scope'])
      await sql.run(`update ${table} set batch_id = ? where batch_id = ?`, [row.id, earlier]);
    // what that one had set aside waits for its successor now
    await sql.run(batchTable.update({ supersededBy: row.id }, { supersededBy: earlier }));
    back.push(row.id);
  }
  const cube = await cubeOfBatches(store, sql, kind, dataKind, back);
  for await (const statement of combineStatements(sql, cube, 'merge')) await sql.run(statement);
  return back;
}

/** The first committed batch that holds a row which also stands in what the batch had set aside; null: none. */
export async function restoreConflict(
  sql: Sql,
  { id, kind, dataKind }: Pick<Batch, 'id' | 'kind' | 'dataKind'>,
): Promise<number | null> {
  const load = (where: string, params: (string | number)[]) =>
    sql.all<{ batch: number; bytes: Uint8Array }>(
      `select k.batch_id as batch, k.bytes from batch_keys k join batch b on b.id = k.batch_id where ${where}`,
      params,
    );
  const aside = (await load('b.superseded_by = ?', [id])).map(({ bytes }) => readKeys(bytes));
  if (aside.length === 0) return null;
  const others = await load(`b.kind = ? and b.data_kind = ? and b.state = 'committed' and b.id <> ?`, [
    kind,
    dataKind,
    id,
  ]);
  const found = others.find(({ bytes }) => {
    const theirs = readKeys(bytes);
    return aside.some((ours) => share(ours, theirs));
  });
  return found?.batch ?? null;
}

/** Whether two ascending lists have a number in common. */
function share(a: Float64Array, b: Float64Array): boolean {
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [left, right] = [a[i] as number, b[j] as number];
    if (left === right) return true;
    if (left < right) i++;
    else j++;
  }
  return false;
}
