import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import type { KnownVersion } from '../../domain/release/publicRelease.ts';
import { isKnown } from '../../domain/release/releaseStates.ts';
import { ReleaseSchema, ReleaseTableSchema, ReleaseVersionSchema } from '../entities/release.ts';
import type { Store } from '../openStore.ts';
import { tableOf } from '../tableOf.ts';

const releases = tableOf(ReleaseSchema);
const versions = tableOf(ReleaseVersionSchema);
const tables = tableOf(ReleaseTableSchema);

/** A version that everybody may know of. */
export interface PublicVersion extends KnownVersion {
  edition: string;
  dataKind: DataKind;
  publishedAt: string;
}

/**
 * Versions that came out, in the order of making. Those of demonstration data until the first real file counts: from then on their
 * figures are nobody's.
 */
export async function publicVersions(
  store: Pick<Store, 'sql' | 'config' | 'index'>,
): Promise<PublicVersion[]> {
  const { sql, index } = store;
  const fields = versions.fields(['id', 'release', 'version', 'state', 'dataKind', 'publishedAt'], 'v');
  const rows = await sql.all<PublicVersion>(
    `select ${fields}, ${releases.fields(['kind', 'edition'], 'r')} from release_version v
      join release r on r.id = v.release_id
      where v.published_at is not null and r.edition = ? order by v.number`,
    [index.edition.id],
  );
  const out = rows.filter(({ state }) => isKnown(state));
  if (out.every(({ dataKind }) => dataKind !== 'demonstration')) return out;
  return (await showsDemonstration(store)) ? out : out.filter(({ dataKind }) => dataKind !== 'demonstration');
}

/** Whether releases of demonstration data are the public's: until the first real file counts, unless it is switched off. */
export async function showsDemonstration({ sql, config }: Pick<Store, 'sql' | 'config'>): Promise<boolean> {
  if (!config.demonstration) return false;
  const real = "select id from batch where data_kind = 'real' and state = 'committed' limit 1";
  return (await sql.all(real)).length === 0;
}

/** One table of a version that came out; null: it holds none of that name, as those before the table was thought of. */
export async function readReleasedTable<N extends TableName>(
  { sql }: Pick<Store, 'sql'>,
  version: string,
  name: N,
): Promise<PublicationTables[N] | null> {
  // asked again here, so that no mistake further up can hand out what is not public
  const [row] = await sql.all<{ content: string }>(
    `select ${tables.fields(['content'], 't')} from release_table t join release_version v on v.id = t.version_id
      where t.version_id = ? and t.name = ? and v.state = 'published' and v.published_at is not null`,
    [version, name],
  );
  return row ? (JSON.parse(row.content) as PublicationTables[N]) : null;
}

/** Minutes that releases of the edition are announced for, by release. */
export async function announcedReleases({
  sql,
  index,
}: Pick<Store, 'sql' | 'index'>): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.all<{ id: string; dueAt: string }>(
    releases.select(['id', 'dueAt'], { edition: index.edition.id }),
  );
  return new Map(rows.map(({ id, dueAt }) => [id, dueAt]));
}
