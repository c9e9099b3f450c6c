import type { ImportKind } from '../../domain/import/types.ts';
import type { ChangedBatch } from '../../domain/today/figureMoves.ts';
import type { Sql } from '../sql.ts';

interface Stored {
  id: string;
  edition: string;
  dataKind: string;
  shape: string | null;
  basis: string | null;
}

/** The publication somebody saw, and what came and went up to another. */
export interface PublicationSeen {
  id: string;
  /** its figures are made of the same as the other's: same form of tables, same edition, same kind of data */
  comparable: boolean;
  /** batches in which the two differ */
  batches: ChangedBatch[];
}

/**
 * The publication that was current at a time, beside one that is current now.
 *
 * @param at ISO 8601
 * @returns null: there was none yet
 */
export async function publicationAt(sql: Sql, at: string, now: string): Promise<PublicationSeen | null> {
  const select = `select id, edition, data_kind as "dataKind", shape, basis from publication`;
  const [seen] = await sql.all<Stored>(`${select} where made_at <= ? order by number desc limit 1`, [at]);
  const [current] = await sql.all<Stored>(`${select} where id = ?`, [now]);
  if (!seen || !current) return null;
  const comparable =
    seen.shape === current.shape && seen.edition === current.edition && seen.dataKind === current.dataKind;
  return { id: seen.id, comparable, batches: await changedBatches(sql, seen.basis, current.basis) };
}

/** Batches in which two versions of releases differ. */
export async function batchesBetween(sql: Sql, before: string, after: string): Promise<ChangedBatch[]> {
  const rows = await sql.all<{ id: string; basis: string }>(
    'select id, basis from release_version where id in (?, ?)',
    [before, after],
  );
  const basis = (of: string) => rows.find(({ id }) => id === of)?.basis ?? null;
  return changedBatches(sql, basis(before), basis(after));
}

/** A publication that keeps no basis tells of no batch. */
async function changedBatches(
  sql: Sql,
  before: string | null,
  after: string | null,
): Promise<ChangedBatch[]> {
  if (before === null || after === null) return [];
  const [was, is] = [before, after].map(
    (text) => new Set((JSON.parse(text) as { batches?: number[] }).batches),
  );
  const came = [...(is ?? [])].filter((id) => !was?.has(id));
  const went = [...(was ?? [])].filter((id) => !is?.has(id));
  const ids = [...came, ...went];
  if (ids.length === 0) return [];
  const senders = await sendersOf(sql, ids);
  const rows = await sql.all<{ id: number; kind: ImportKind; accepted: number }>(
    `select id, kind, accepted from batch where id in (${ids.map(() => '?').join(', ')}) order by id`,
    ids,
  );
  return rows.map(({ id, kind, accepted }) => ({
    id: String(id),
    kind,
    rows: accepted,
    senders: senders.get(id) ?? [],
    counts: came.includes(id),
  }));
}

/** Codes of schools and regions that batches speak of. */
export async function sendersOf(sql: Sql, batches: readonly number[]): Promise<Map<number, string[]>> {
  if (batches.length === 0) return new Map();
  const rows = await sql.all<{ batch: number; sender: string }>(
    `select distinct batch_id as batch, sender from batch_scope
      where sender <> '' and batch_id in (${batches.map(() => '?').join(', ')}) order by batch_id, sender`,
    batches,
  );
  return new Map(
    [...Map.groupBy(rows, ({ batch }) => batch)].map(([batch, own]) => [
      batch,
      own.map(({ sender }) => sender),
    ]),
  );
}
