import type { DisclosureAudit } from '../../../server/domain/disclosure/protectTables.ts';
import type { TableName } from '../../../server/domain/publication/types.ts';
import type { KnownVersion } from '../../../server/domain/release/publicRelease.ts';
import { holdsTable, releaseKindOf } from '../../../server/domain/release/releaseKinds.ts';
import {
  ReleaseSchema,
  ReleaseTableSchema,
  ReleaseVersionSchema,
} from '../../../server/store/entities/release.ts';
import { lockWrites } from '../../../server/store/lockWrites.ts';
import type { Store } from '../../../server/store/openStore.ts';
import { latestPublication } from '../../../server/store/publications.ts';
import type { Sql } from '../../../server/store/sql.ts';
import { tableOf } from '../../../server/store/tableOf.ts';

const releases = tableOf(ReleaseSchema);
const versions = tableOf(ReleaseVersionSchema);
const tables = tableOf(ReleaseTableSchema);

/** What protection would say had there been nothing to protect. */
const NOTHING_FOUND: DisclosureAudit = {
  cells: { told: 0, withheld: {} },
  suppression: { primary: 0, secondary: 0, narrowest: null },
  waiting: [],
  coverage: { pairs: 0, shareOfPairs: null, shareOfGraduates: null, pooled: 0, carried: 0, without: {} },
  utility: null,
  broken: [],
};

/** In which state a version is stored, and when it goes out or went out. */
export interface StoredAs {
  state: KnownVersion['state'];
  /** ISO 8601, UTC */
  at: string;
  /** a period that names a release; left out: that of the publication */
  release?: string;
  /** rows in place of the publication's own, by table */
  instead?: Partial<Record<TableName, unknown[]>>;
}

/** Stores the current publication as a version of a release, as it is. @returns its id; null: its period names no release */
export async function storeReleased(
  store: Store,
  { state, at, release, instead = {} }: StoredAs,
): Promise<string | null> {
  const publication = await latestPublication(store);
  const period = release ?? publication?.period ?? '';
  const kind = releaseKindOf(period);
  if (!publication || !kind) return null;
  return store.sql.transactional(async (sql) => {
    await lockWrites(store, sql);
    await sql.run(
      releases.insert(
        { id: period, kind, edition: publication.edition, dueAt: at, madeAt: at },
        'on conflict do nothing',
      ),
    );
    const number = await next(sql, 'number', '1 = 1', []);
    const version = await next(sql, 'version', 'release_id = ?', [period]);
    const id = `release/${period}/v${version}`;
    const out = state === 'published' || state === 'withdrawn' ? at : null;
    await sql.run(
      versions.insert({
        id,
        number,
        release: period,
        version,
        state,
        revision: 1,
        dataKind: publication.dataKind,
        basis: '{}',
        contentHash: null,
        content: JSON.stringify({
          dataKind: publication.dataKind,
          headline: { code: 'head.missing', figures: [] },
          sentences: [],
          tables: [],
        }),
        audit: JSON.stringify(NOTHING_FOUND),
        texts: JSON.stringify({
          sentences: [],
          document: { index: null, issuer: null, dated: null, number: null },
        }),
        note: null,
        publishAt: at,
        madeBy: 'system',
        madeAccount: null,
        madeAt: at,
        publishedAt: out,
      }),
    );
    const stored = await sql.all<{ name: TableName; content: string }>(
      'select name, content from publication_table where publication = ?',
      [publication.id],
    );
    for (const { name, content } of stored)
      if (holdsTable(kind, name))
        await sql.run(
          tables.insert({
            version: id,
            name,
            content: instead[name] ? JSON.stringify(instead[name]) : content,
          }),
        );
    return id;
  });
}

async function next(sql: Sql, column: string, where: string, params: string[]): Promise<number> {
  const [row] = await sql.all<{ last: number | null }>(
    `select max(${column}) as last from release_version where ${where}`,
    params,
  );
  return Number(row?.last ?? 0) + 1;
}
