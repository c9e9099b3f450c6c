import type { RemovedUpload } from '../../domain/import/removedUpload.ts';
import { readTrace } from '../audit/readAudit.ts';
import type { Sql } from '../sql.ts';
import { REMOVE, type Removal } from './removeStaged.ts';

/** What is known of an upload that was removed; null: there is such an import, or the number was never given. */
export async function findRemoved(sql: Sql, id: string): Promise<RemovedUpload | null> {
  if (!/^[1-9]\d{0,8}$/.test(id)) return null;
  const [known] = await sql.all<{ there: number | null; last: number | null }>(
    'select (select id from batch where id = ?) as there, (select max(id) from batch) as last',
    [Number(id)],
  );
  if (known?.there != null) return null;
  const act = (await readTrace(sql, `batch/${id}`)).find(({ action }) => action === REMOVE);
  if (act) {
    const { kind, ...removal } = JSON.parse(act.details) as Removal & { kind: string };
    const already = removal.why === 'already' ? String(removal.batch) : null;
    return { id, why: removal.why, at: act.at, kind, already };
  }
  // numbers are given in order and never twice
  if (Number(id) > (known?.last ?? 0)) return null;
  return { id, why: 'unknown', at: null, kind: null, already: null };
}
