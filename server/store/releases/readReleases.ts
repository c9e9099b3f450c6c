import type { KeptRecords } from '../../domain/disclosure/protectTables.ts';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import type {
  Acknowledgement,
  Release,
  ReleaseDateChange,
  ReleaseVersion,
  ReleaseVersionHead,
} from '../../domain/release/keptRelease.ts';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import type { ReleaseFile } from '../../files/release/releaseFiles.ts';
import type { Sql } from '../sql.ts';
import {
  acknowledgements,
  type HeadRow,
  headOf,
  releaseDates,
  releaseFilesTable,
  releaseRecords,
  releases,
  releaseTables,
  SELECT_HEADS,
  unpackRecords,
  versions,
} from './releaseRows.ts';

type Reads = Pick<Sql, 'all'>;

/** Heads of all versions, oldest first. */
export async function readVersionHeads(sql: Reads): Promise<ReleaseVersionHead[]> {
  return (await sql.all<HeadRow>(`${SELECT_HEADS} order by v.number`)).map(headOf);
}

/** Every release with its versions, in the order in which they were made. */
export async function readReleases(sql: Reads): Promise<Release[]> {
  const rows = await sql.all<Omit<Release, 'versions' | 'dates'>>(
    `select ${releases.fields(['id', 'kind', 'edition', 'dueAt', 'madeAt'])} from release order by made_at, id`,
  );
  const heads = Map.groupBy(await readVersionHeads(sql), ({ release }) => release);
  const dates = Map.groupBy(
    await sql.all<ReleaseDateChange & { release: string }>(
      `select ${releaseDates.fields(['release', 'dueAt', 'formerAt', 'reason', 'changedBy', 'changedAt'])}
        from release_date order by id`,
    ),
    ({ release }) => release,
  );
  return rows.map((row) => ({
    ...row,
    versions: heads.get(row.id) ?? [],
    dates: dates.get(row.id) ?? [],
  }));
}

/** @throws ReleaseRefused RELEASE_UNKNOWN */
export async function readRelease(sql: Reads, id: string): Promise<Release> {
  const found = (await readReleases(sql)).find((release) => release.id === id);
  if (!found) throw new ReleaseRefused({ code: 'RELEASE_UNKNOWN', release: id });
  return found;
}

/** @throws ReleaseRefused RELEASE_UNKNOWN */
export async function readVersionHead(sql: Reads, id: string): Promise<ReleaseVersionHead> {
  const [row] = await sql.all<HeadRow>(`${SELECT_HEADS} where v.id = ?`, [id]);
  if (!row) throw new ReleaseRefused({ code: 'RELEASE_UNKNOWN', release: id });
  return headOf(row);
}

/** @throws ReleaseRefused RELEASE_UNKNOWN */
export async function readVersion(sql: Reads, id: string): Promise<ReleaseVersion> {
  const head = await readVersionHead(sql, id);
  const [row] = await sql.all<{ content: string; audit: string }>(
    versions.select(['content', 'audit'], { id }),
  );
  return { ...head, content: JSON.parse(row?.content ?? ''), audit: JSON.parse(row?.audit ?? '') };
}

/** One table of a version. @throws RangeError when it does not hold one of that name */
export async function readReleaseTable<N extends TableName>(
  sql: Reads,
  version: string,
  name: N,
): Promise<PublicationTables[N]> {
  const [row] = await sql.all<{ content: string }>(releaseTables.select(['content'], { version, name }));
  if (!row) throw new RangeError(`no table ${name} in ${version}`);
  return JSON.parse(row.content) as PublicationTables[N];
}

/**
 * The tables of a version. Each is parsed when it is first looked at: together they are some twenty megabytes of text, of which
 * most readers want little.
 *
 * @param names left out: all
 */
export async function readReleaseTables(
  sql: Reads,
  version: string,
  names: readonly TableName[] | null = null,
): Promise<Partial<PublicationTables>> {
  const rows = await sql.all<{ name: TableName; content: string }>(
    names === null
      ? releaseTables.select(['name', 'content'], { version }, 'order by name')
      : {
          sql: `select ${releaseTables.fields(['name', 'content'])} from release_table
            where version_id = ? and name in (${names.map(() => '?').join(', ')}) order by name`,
          params: [version, ...names],
        },
  );
  return parsedWhenRead(rows);
}

function parsedWhenRead(rows: readonly { name: string; content: string }[]): Partial<PublicationTables> {
  const tables = {};
  for (const { name, content } of rows) {
    let table: unknown;
    Object.defineProperty(tables, name, {
      enumerable: true,
      get: () => {
        table ??= JSON.parse(content);
        return table;
      },
    });
  }
  return tables;
}

/** A frozen file of a version; null: it has none of that path, or is not frozen. */
export async function readReleaseFile(
  sql: Reads,
  version: string,
  path: string,
): Promise<(ReleaseFile & { sha256: string }) | null> {
  const [row] = await sql.all<ReleaseFile & { sha256: string }>(
    releaseFilesTable.select(['path', 'mediaType', 'sha256', 'bytes'], { version, path }),
  );
  return row ? { ...row, bytes: Buffer.from(row.bytes) } : null;
}

/** What frozen files a version has, with how many bytes and without them. */
export async function listReleaseFiles(
  sql: Reads,
  version: string,
): Promise<{ path: string; mediaType: string; sha256: string; size: number }[]> {
  const fields = releaseFilesTable.fields(['path', 'mediaType', 'sha256']);
  const rows = await sql.all<{ path: string; mediaType: string; sha256: string; size: number | string }>(
    `select ${fields}, length(bytes) as size from release_file where version_id = ? order by path`,
    [version],
  );
  return rows.map((row) => ({ ...row, size: Number(row.size) }));
}

/** What a version was counted from. */
export async function readKeptRecords(sql: Reads, version: string): Promise<KeptRecords[]> {
  const rows = await sql.all<{ name: string; bytes: Uint8Array }>(
    releaseRecords.select(['name', 'bytes'], { version }, 'order by name'),
  );
  return rows.map(({ name, bytes }) => unpackRecords(name, bytes));
}

/** What was said to findings of a version, oldest first. */
export function readAcknowledgements(sql: Reads, version: string): Promise<Acknowledgement[]> {
  return sql.all(
    acknowledgements.select(['finding', 'sentence', 'saidBy', 'saidAt'], { version }, 'order by id'),
  );
}
