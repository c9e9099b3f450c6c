import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ScopePart } from '../../domain/import/scope/createScope.ts';
import type { EarlierBatch } from '../../domain/import/scope/judgeEarlier.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import { BatchScopeSchema } from '../entities/batchScope.ts';
import type { Sql, Statement } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

const scopes = tableOf(BatchScopeSchema);

/** Parts of one INSERT. */
const PARTS_A_STATEMENT = 100;

/** Statements that store of whom and when a batch speaks. */
export function scopeStatements(batch: number, parts: readonly ScopePart[]): Statement[] {
  const statements: Statement[] = [];
  for (let from = 0; from < parts.length; from += PARTS_A_STATEMENT) {
    const some = parts.slice(from, from + PARTS_A_STATEMENT);
    statements.push(scopes.insertAll(some.map((part) => ({ batchId: batch, ...part }))));
  }
  return statements;
}

/** The committed batches of a kind of file and of data, each with all it speaks of. */
export async function loadEarlier(sql: Sql, kind: ImportKind, dataKind: DataKind): Promise<EarlierBatch[]> {
  const rows = await sql.all<{ batch: number } & ScopePart>(
    `select s.batch_id as batch, s.sender, s.period from batch_scope s join batch b on b.id = s.batch_id
      where b.kind = ? and b.data_kind = ? and b.state = 'committed' order by s.batch_id, s.sender, s.period`,
    [kind, dataKind],
  );
  return [...Map.groupBy(rows, (row) => row.batch)].map(([batch, parts]) => ({ batch, parts }));
}
