import { createHash } from 'node:crypto';
import type { CityFacts } from '../domain/city/cityFacts.ts';
import type { DataKind } from '../domain/facts/dataKind.ts';
import { makePublication } from '../domain/publication/makePublication.ts';
import { PUBLICATION_SHAPE } from '../domain/publication/shape.ts';
import type { PublicationTables, TableName } from '../domain/publication/types.ts';
import {
  PublicationSchema,
  PublicationTableSchema,
  StoredPublication,
  StoredPublicationTable,
} from './entities/publication.ts';
import { loadCityFacts } from './loadCityFacts.ts';
import { lockWrites } from './lockWrites.ts';
import type { Store } from './openStore.ts';
import { readBasis } from './publicationBasis.ts';
import { refreshLists } from './refreshLists.ts';
import { tableOf } from './tableOf.ts';

const publicationTable = tableOf(PublicationSchema);
const contentTable = tableOf(PublicationTableSchema);

/** What is known of a publication without reading its tables. */
export interface PublicationHead {
  id: string;
  edition: string;
  period: string;
  cohort: string | null;
  dataKind: DataKind;
  /** ISO 8601, UTC */
  madeAt: string;
}

const HEAD = ['id', 'edition', 'period', 'cohort', 'dataKind', 'madeAt'] as const;

/** Period of a publication that holds published references and no figure of the city's own. */
export const NO_PERIOD = 'none';

/** How often a publication is made anew because another process committed or withdrew while it was being made. */
const MOST_TRIES = 5;

/** Makes a publication from what is committed and stores it, unless it equals the current one. @returns the current one */
export function publish(store: Store, now = new Date().toISOString()): Promise<PublicationHead> {
  return store.turns(async () => {
    for (let tries = 1; ; tries++) {
      // what is set or handed in after this look is in the lists or not, and the next try has both
      const basis = await readBasis(store.sql);
      await refreshLists(store);
      const input = await loadCityFacts(store);
      const saved = await savePublication(store, input, makePublication(input), basis, now);
      if (saved) return saved;
      if (tries === MOST_TRIES) throw new Error(`others committed during each of ${tries} tries to publish`);
    }
  });
}

/** @returns the current publication; null: what it was made from is no longer what counts, and nothing was stored */
async function savePublication(
  store: Store,
  input: CityFacts,
  tables: PublicationTables,
  basis: string,
  now: string,
): Promise<PublicationHead | null> {
  const contents = Object.entries(tables).map(([name, table]) => [name, JSON.stringify(table)] as const);
  const hash = createHash('sha256')
    .update(PUBLICATION_SHAPE)
    .update(input.index.edition.id)
    .update(input.dataKind);
  for (const [name, content] of contents) hash.update(name).update(content);
  const contentHash = hash.digest('hex');
  return store.sql.transactional(async (sql) => {
    await lockWrites(store, sql);
    // stored now, it would take the place of one that knows more
    if ((await readBasis(sql)) !== basis) return null;
    const [latest] = await sql.all<PublicationHead & { contentHash: string; number: number }>(
      `select ${publicationTable.fields([...HEAD, 'contentHash', 'number'])} from publication order by number desc limit 1`,
    );
    if (latest?.contentHash === contentHash) {
      await sql.run(publicationTable.update({ basis }, { id: latest.id }));
      return headOf(latest);
    }
    const period = latestPeriod(input);
    const [versions] = await sql.all<{ count: number | string }>(
      'select count(*) as count from publication where period = ?',
      [period],
    );
    const head: PublicationHead = {
      id: `publication/${period}/v${Number(versions?.count ?? 0) + 1}`,
      edition: input.index.edition.id,
      period,
      cohort: lastOf([...input.outcomes, ...input.returns]),
      dataKind: input.dataKind,
      madeAt: now,
    };
    await sql.run(
      publicationTable.insert({
        ...head,
        number: (latest?.number ?? 0) + 1,
        contentHash,
        shape: PUBLICATION_SHAPE,
        basis,
      }),
    );
    for (const [name, content] of contents)
      await sql.run(contentTable.insert({ publication: head.id, name, content }));
    return head;
  });
}

/** The current publication; null when none has been made. */
export async function latestPublication(store: Store): Promise<PublicationHead | null> {
  const [latest] = await store.orm.em
    .fork()
    .find(StoredPublication, {}, { orderBy: { number: 'desc' }, limit: 1 });
  return latest ? headOf(latest) : null;
}

/** One table of a publication. @throws RangeError when there is none of that name */
export async function readPublicationTable<N extends TableName>(
  store: Store,
  publication: string,
  name: N,
): Promise<PublicationTables[N]> {
  const found = await store.orm.em.fork().findOne(StoredPublicationTable, { publication, name });
  if (!found) throw new RangeError(`no table ${name} in ${publication}`);
  return JSON.parse(found.content) as PublicationTables[N];
}

function headOf({ id, edition, period, cohort, dataKind, madeAt }: PublicationHead | StoredPublication) {
  return { id, edition, period, cohort: cohort ?? null, dataKind, madeAt };
}

/** Latest period of the figures that come first of these; a publication is named after it. */
function latestPeriod({ market, outcomes, returns, postings, demand, enrolment }: CityFacts): string {
  const families = [market, outcomes, returns, postings, demand, enrolment];
  return families.map(lastOf).find((period) => period !== null) ?? NO_PERIOD;
}

function lastOf(blocks: readonly { key: { period: string } }[]): string | null {
  return blocks.reduce<string | null>(
    (last, { key }) => (last === null || key.period > last ? key.period : last),
    null,
  );
}
