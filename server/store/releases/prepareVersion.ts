import { makeCityContext } from '../../domain/city/makeCityContext.ts';
import { type FormerVersion, protectTables } from '../../domain/disclosure/protectTables.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { OutcomeRow } from '../../domain/facts/rows.ts';
import { capacityWeights } from '../../domain/indicators/capacityWeights.ts';
import type { Solver } from '../../domain/plan/solver.ts';
import type { PublicationTables, TableName } from '../../domain/publication/types.ts';
import { factsUpTo, horizonOf } from '../../domain/release/factsUpTo.ts';
import { newestVersions } from '../../domain/release/publicRelease.ts';
import { releaseContent } from '../../domain/release/releaseContent.ts';
import { holdsTable, type ReleaseKind, releaseKindOf } from '../../domain/release/releaseKinds.ts';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import { createSolver } from '../../solver/createSolver.ts';
import { loadCodes } from '../facts/codeNumbers.ts';
import { readFacts } from '../facts/readFacts.ts';
import { loadCellKey, personDigest } from '../loadCellKey.ts';
import { loadCityFacts } from '../loadCityFacts.ts';
import type { Store } from '../openStore.ts';
import { shownBatches } from '../shownBatches.ts';
import { type MadeTables, makeTables } from './makeTables.ts';
import { readKeptRecords, readReleaseTables, readVersionHeads } from './readReleases.ts';
import { packRecords } from './releaseRows.ts';

/** Everything that a version is stored with, as it can go from thread to thread. */
export interface PreparedVersion {
  kind: ReleaseKind;
  dataKind: DataKind;
  /** what it was made from, see `readBasis` */
  basis: string;
  /** protected tables, JSON */
  tables: [name: TableName, content: string][];
  /** gzipped, by year of graduation */
  records: [cohort: string, bytes: Uint8Array][];
  /** JSON */
  content: string;
  audit: string;
}

/** Makes what a version is stored with. */
export type PrepareVersion = (release: string) => Promise<PreparedVersion>;

/**
 * Makes the figures of a release from what is committed, protects them and finds what they say. Stores nothing. Takes seconds of
 * computing: a server does it apart, see `prepareApart`.
 *
 * @throws ReleaseRefused RELEASE_PERIOD_INVALID, RELEASE_NO_FACTS
 */
export async function prepareVersion(
  store: Store,
  release: string,
  { protect = protectTables, tables }: { protect?: typeof protectTables; tables?: Promise<MadeTables> } = {},
): Promise<PreparedVersion> {
  const kind = releaseKindOf(release);
  if (kind === null) throw new ReleaseRefused({ code: 'RELEASE_PERIOD_INVALID', period: release });
  const own = await (tables ?? makeTables(store, release));
  const { former, previous } = await earlierVersions(store, release, kind);
  const solver = createSolver(1);
  try {
    const { index } = store;
    const { dataKind, basis } = own;
    const made = await protect({
      tables: own.tables,
      graduates: await graduatesUpTo(store, horizonOf(release).year),
      ...(await factsBehind(store, release)),
      index,
      former,
      digest: personDigest(loadCellKey(store.config)),
      solver: solver as Solver,
    });
    const { audit, kept } = made;
    return {
      kind,
      dataKind,
      basis,
      tables: (Object.keys(made.tables) as TableName[])
        .filter((name) => holdsTable(kind, name))
        .map((name) => [name, JSON.stringify(made.tables[name])]),
      records: kept.map((one) => [one.cohort, packRecords(one)]),
      content: JSON.stringify(
        releaseContent({ kind, period: release, dataKind, tables: made.tables, index, previous, audit }),
      ),
      audit: JSON.stringify(audit),
    };
  } finally {
    await solver.close();
  }
}

/** Schools and programmes that figures speak of, the weights that specialties are counted with, and employers' needs. */
async function factsBehind(store: Store, release: string) {
  const facts = factsUpTo(await loadCityFacts(store), release);
  const { schools, programmes, demand, index } = facts;
  const { referenceCapacity } = makeCityContext(facts);
  const specialtyShares = capacityWeights(index.specialtiesOfOccupation, referenceCapacity);
  return { schools, programmes, demand, specialtyShares };
}

/** One row a graduate of the kind of data that is shown. */
async function graduatesUpTo(store: Store, year: number): Promise<OutcomeRow[]> {
  const { shown, dataKind } = await shownBatches(store);
  const ids = shown
    .filter((batch) => batch.kind === 'outcomes' && batch.dataKind === dataKind)
    .map(({ id }) => id);
  const graduates: OutcomeRow[] = [];
  for await (const page of readFacts(store.sql, 'outcomes', ids, await loadCodes(store.sql)))
    for (const { fact } of page) if (Number(fact.cohort) <= year) graduates.push(fact);
  return graduates;
}

/** Every version that was ever out, and the release of the same kind before, as the public reads it. */
async function earlierVersions(store: Store, release: string, kind: ReleaseKind) {
  const heads = await readVersionHeads(store.sql);
  const out = heads
    .filter(({ publishedAt }) => publishedAt !== null)
    .sort((a, b) => ((a.publishedAt as string) < (b.publishedAt as string) ? -1 : 1));
  const former: FormerVersion[] = [];
  for (const { id } of out)
    former.push({
      id,
      tables: await readReleaseTables(store.sql, id),
      kept: await readKeptRecords(store.sql, id),
    });
  const before = newestVersions(heads)
    .filter((head) => head.kind === kind && head.release < release)
    .sort((a, b) => (a.release < b.release ? -1 : 1))
    .at(-1);
  const tables = former.find(({ id }) => id === before?.id)?.tables;
  return {
    former,
    previous: before && tables ? { period: before.release, tables: tables as PublicationTables } : null,
  };
}
