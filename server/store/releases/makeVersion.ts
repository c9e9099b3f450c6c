import type { ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import { dueByCalendar } from '../../domain/release/releaseCalendar.ts';
import type { InBoth, ReleaseTexts } from '../../domain/release/releaseContent.ts';
import { ReleaseRefused, refuseRelease } from '../../domain/release/releaseRefused.ts';
import { isOpen } from '../../domain/release/releaseStates.ts';
import { actingOf, checkStillActs } from '../access/stillActs.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import { keepFingerprint } from '../loadCellKey.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import { backToDraft, takeOffFiles } from './backToDraft.ts';
import { type PreparedVersion, type PrepareVersion, prepareVersion } from './prepareVersion.ts';
import { readVersionHead, readVersionHeads } from './readReleases.ts';
import { releaseRecords, releases, releaseTables, versions } from './releaseRows.ts';
import { accountOf, auditedActor, type ReleaseDoing, writeVersion } from './writeRelease.ts';

/** What is made. */
export interface VersionOrder {
  /** `2026Q3`, or a year of graduation `2026` */
  release: string;
  /** whether it corrects what is out; otherwise it is the release's first */
  correction: boolean;
  /** what a correction changes and why; it may be said later */
  note?: InBoth | null;
}

/**
 * Makes a version of a release from what is committed, as a draft.
 *
 * @returns its id
 * @throws ReleaseRefused RELEASE_PERIOD_INVALID, RELEASE_NO_FACTS, RELEASE_EXISTS, RELEASE_NOT_PUBLISHED
 */
export async function makeVersion(
  store: Store,
  order: VersionOrder,
  doing: ReleaseDoing,
  prepare: PrepareVersion = (release) => prepareVersion(store, release),
): Promise<string> {
  // what is refused in any case costs no making
  nextNumber(await readVersionHeads(store.sql), order);
  const prepared = await prepare(order.release);
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      if (doing.asker) await checkStillActs(sql, actingOf(doing.asker, doing.at));
      const heads = await readVersionHeads(sql);
      const { version, takes } = nextNumber(heads, order);
      await keepFingerprint(sql, store.config, doing.at);
      const dueAt = await keepRelease(store, sql, order.release, prepared, doing.at);
      const id = `release/${order.release}/v${version}`;
      if (takes) await removeVersion(sql, id);
      await sql.run(
        versions.insert({
          id,
          number: Math.max(0, ...heads.map(({ number }) => number)) + 1,
          release: order.release,
          version,
          state: 'draft',
          revision: (takes?.revision ?? 0) + 1,
          dataKind: prepared.dataKind,
          basis: prepared.basis,
          contentHash: null,
          content: prepared.content,
          audit: prepared.audit,
          texts: JSON.stringify(firstTexts(store, prepared)),
          note: order.note ? JSON.stringify(order.note) : null,
          publishAt: !order.correction && dueAt > doing.at ? dueAt : null,
          madeBy: doing.by.trim(),
          madeAccount: accountOf(doing),
          madeAt: doing.at,
        }),
      );
      await storeTables(sql, id, prepared);
      await writeAudit(sql, {
        at: doing.at,
        ...auditedActor(doing),
        action: order.correction ? 'release.correct' : 'release.make',
        subject: id,
        details: { release: order.release, version, dataKind: prepared.dataKind },
      });
      return id;
    }),
  );
}

/**
 * Makes the figures of an open version anew from what is committed now; what persons wrote stays.
 *
 * @param base revision that whoever acts had before them; null: whatever it is
 * @throws ReleaseRefused RELEASE_UNKNOWN, RELEASE_CHANGED_SINCE, RELEASE_NOT_NOW, and what the making throws
 */
export async function remakeVersion(
  store: Store,
  id: string,
  base: number | null,
  doing: ReleaseDoing,
  prepare: PrepareVersion = (release) => prepareVersion(store, release),
): Promise<void> {
  const { release, state } = await readVersionHead(store.sql, id);
  refuseRelease(isOpen(state) ? null : { code: 'RELEASE_NOT_NOW', stands: state, act: 'edit' });
  const prepared = await prepare(release);
  await writeVersion(store, id, { action: 'release.remake', base, doing }, async (version, sql) => {
    const values = await backToDraft(sql, version);
    await keepFingerprint(sql, store.config, doing.at);
    await sql.run(releaseTables.remove({ version: id }));
    await sql.run(releaseRecords.remove({ version: id }));
    await storeTables(sql, id, prepared);
    const { basis, content, audit, dataKind } = prepared;
    return { values: { ...values, basis, content, audit, dataKind }, details: { dataKind } };
  });
}

/** Which version comes next, and which discarded one gives it its number. @throws ReleaseRefused */
function nextNumber(heads: readonly ReleaseVersionHead[], { release, correction }: VersionOrder) {
  const own = heads.filter((head) => head.release === release).sort((a, b) => a.version - b.version);
  const last = own.at(-1);
  const standing = own.filter(({ state }) => state !== 'discarded');
  const open = standing.find(({ state }) => isOpen(state));
  const inTheWay = open ?? (correction ? undefined : standing.at(-1));
  if (inTheWay)
    throw new ReleaseRefused({ code: 'RELEASE_EXISTS', version: inTheWay.id, stands: inTheWay.state });
  if (correction && standing.length === 0)
    throw new ReleaseRefused({ code: 'RELEASE_NOT_PUBLISHED', release });
  // nobody outside knew of a discarded version: its number is free
  return last?.state === 'discarded'
    ? { version: last.version, takes: last }
    : { version: (last?.version ?? 0) + 1, takes: null };
}

/** Keeps the release itself with the minute it is announced for. @returns that minute */
async function keepRelease(
  { index }: Pick<Store, 'index'>,
  sql: Sql,
  id: string,
  { kind }: PreparedVersion,
  at: string,
): Promise<string> {
  const [known] = await sql.all<{ dueAt: string }>(releases.select(['dueAt'], { id }));
  if (known) return known.dueAt;
  const { settings } = index.edition;
  const dueAt = dueByCalendar(settings.releases, id);
  await sql.run(releases.insert({ id, kind, edition: index.edition.id, dueAt, madeAt: at }));
  return dueAt;
}

async function removeVersion(sql: Sql, id: string): Promise<void> {
  await takeOffFiles(sql, id);
  for (const table of [releaseTables, releaseRecords]) await sql.run(table.remove({ version: id } as never));
  await sql.run(versions.remove({ id }));
}

async function storeTables(sql: Sql, version: string, { tables, records }: PreparedVersion): Promise<void> {
  for (const [name, content] of tables) await sql.run(releaseTables.insert({ version, name, content }));
  for (const [name, bytes] of records)
    await sql.run(releaseRecords.insert({ version, name, bytes: Buffer.from(bytes) }));
}

/** Of demonstration figures nobody is named as the publisher. */
function firstTexts({ index }: Pick<Store, 'index'>, { dataKind }: PreparedVersion): ReleaseTexts {
  const { publisherZh } = index.edition.settings;
  const issuer = dataKind === 'demonstration' ? null : publisherZh;
  return { sentences: [], document: { index: null, issuer, dated: null, number: null } };
}
