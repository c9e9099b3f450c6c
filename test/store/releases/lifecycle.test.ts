import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nextDue } from '../../../server/domain/release/releaseCalendar.ts';
import { readTrace } from '../../../server/store/audit/readAudit.ts';
import { readConfig } from '../../../server/store/config.ts';
import { importFile } from '../../../server/store/import/importFile.ts';
import { nextJob } from '../../../server/store/jobs/jobs.ts';
import { openStore, type Store } from '../../../server/store/openStore.ts';
import { checkVersion } from '../../../server/store/releases/checkVersion.ts';
import { editVersion, setVersionMinute } from '../../../server/store/releases/editVersion.ts';
import { makeVersion, remakeVersion } from '../../../server/store/releases/makeVersion.ts';
import {
  discardVersion,
  publishDue,
  publishVersion,
  withdrawVersion,
} from '../../../server/store/releases/publishVersion.ts';
import {
  readKeptRecords,
  readRelease,
  readReleaseTable,
  readVersion,
  readVersionHead,
} from '../../../server/store/releases/readReleases.ts';
import {
  approveVersion,
  recallVersion,
  returnVersion,
  submitVersion,
} from '../../../server/store/releases/signVersion.ts';
import { postgresPrograms, startPostgres } from '../localPostgres.ts';
import { SCHOOLS, temporaryStore } from '../temporaryStore.ts';
import { openly } from './openProtection.ts';
import { AT, acknowledgeAll, act, fillSmallCity, LI, MINUTE, made, signed, WANG } from './releaseCity.ts';

const refusal = (code: string, more = {}) => ({ refusal: { code, ...more } });

test('a version is made of the facts up to its period, with its records, and is nobody’s yet', async () => {
  const { store, take } = await temporaryStore();
  await fillSmallCity(take);
  const id = await made(store, '2026Q1');
  expect(id).toBe('release/2026Q1/v1');
  const version = await readVersion(store.sql, id);
  expect(version).toMatchObject({ state: 'draft', kind: 'quarterly', revision: 1, publishedAt: null });
  const city = await readReleaseTable(store.sql, id, 'supply-demand/city');
  expect(city.at(-1)?.period).toBe('2026Q1');
  const placement = await readReleaseTable(store.sql, id, 'placement/city');
  expect(placement.at(-1)?.cohort).toBe('2025');
  const kept = await readKeptRecords(store.sql, id);
  expect(kept.map(({ cohort }) => cohort)).toEqual(['2020', '2021', '2022', '2023', '2024', '2025']);
  expect(kept[0]?.records).toHaveLength(108);
  // its minute was in spring: nobody can let it out then any more
  expect(version.publishAt).toBeNull();
  await expect(made(store, '2026Q1')).rejects.toMatchObject(
    refusal('RELEASE_EXISTS', { version: id, stands: 'draft' }),
  );
  await expect(made(store, '2027Q1')).rejects.toMatchObject(refusal('RELEASE_NO_FACTS'));
  await expect(made(store, '2026Q5')).rejects.toMatchObject(refusal('RELEASE_PERIOD_INVALID'));
});

test('a version goes from draft over a second person and its minute to a correction and a withdrawal', async () => {
  const { store, take } = await temporaryStore();
  await fillSmallCity(take);
  await liveThrough(store);
});

const programs = postgresPrograms();
test.skipIf(programs === null)('PostgreSQL keeps releases as SQLite does', async () => {
  const server = await startPostgres(programs as string);
  const store = await openStore(
    readConfig({ DATABASE_URL: server.url, GONGXU_SECRET: 'test-secret', GONGXU_CELL_KEY: 'test-key' }),
  );
  const { folder } = await temporaryStore();
  try {
    let files = 0;
    const take = async (kind: Parameters<typeof importFile>[1]['kind'], text: string) => {
      const path = join(folder, `pg-${++files}.csv`);
      writeFileSync(path, text);
      await importFile(store, { kind, path });
    };
    await take('schools', SCHOOLS);
    await fillSmallCity(take);
    await liveThrough(store);
  } finally {
    await store.close();
    server.stop();
  }
});

async function liveThrough(store: Store): Promise<void> {
  await store.sql.run(`update batch set warned = 2 where kind = 'outcomes'`);
  const id = await made(store);
  expect(await readVersionHead(store.sql, id)).toMatchObject({ publishAt: MINUTE, contentHash: null });
  await expect(submitVersion(store, act(id))).rejects.toMatchObject(refusal('RELEASE_WARNINGS_WAIT'));
  await acknowledgeAll(store, id);
  await submitVersion(store, act(id));
  const submitted = await readVersionHead(store.sql, id);
  expect(submitted).toMatchObject({ state: 'review', submittedBy: LI.by });
  expect(submitted.contentHash).toMatch(/^[0-9a-f]{64}$/);
  await expect(publishVersion(store, id, MINUTE)).resolves.toBe(false);

  await returnVersion(store, act(id, WANG), '第二句太长');
  expect(await readVersionHead(store.sql, id)).toMatchObject({ state: 'draft', contentHash: null });
  await submitVersion(store, act(id));
  await approveVersion(store, act(id, WANG));
  expect(await readVersionHead(store.sql, id)).toMatchObject({ state: 'scheduled', approvedBy: WANG.by });
  expect(await nextJob(store.sql, ['release.publish'])).toBe(MINUTE);

  await recallVersion(store, act(id, WANG), '换一句');
  expect(await nextJob(store.sql, ['release.publish'])).toBeNull();
  await acknowledgeAll(store, id);
  await submitVersion(store, act(id));
  await approveVersion(store, act(id, WANG));
  await expect(publishVersion(store, id, '2026-10-20T00:59:59.999Z')).rejects.toMatchObject(
    refusal('RELEASE_NOT_DUE'),
  );
  expect(await publishDue(store, MINUTE)).toEqual([id]);
  expect(await publishDue(store, MINUTE)).toEqual([]);
  expect(await publishVersion(store, id, MINUTE)).toBe(false);
  const out = await readVersionHead(store.sql, id);
  expect(out).toMatchObject({ state: 'published', publishedAt: MINUTE });
  await expect(editVersion(store, act(id), { note: { zh: '改', en: 'x' } })).rejects.toMatchObject(
    refusal('RELEASE_NOT_NOW', { stands: 'published', act: 'edit' }),
  );

  const second = await makeVersion(store, { release: '2026Q3', correction: true }, LI, openly(store));
  expect(second).toBe('release/2026Q3/v2');
  const { findings } = await checkVersion(store, second, AT);
  expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
    'minute_missing',
    'note_missing',
  ]);
  await editVersion(store, act(second), { note: { zh: '补报一县', en: 'A county was late' } });
  await setVersionMinute(store, act(second), '2026-11-06T02:00:00.000Z', '');
  await signed(store, second);
  expect(await publishDue(store, '2026-11-06T02:00:01.000Z')).toEqual([second]);
  await withdrawVersion(store, act(second), { zh: '数字有误', en: 'Wrong figures' });
  expect(await readVersionHead(store.sql, second)).toMatchObject({
    state: 'withdrawn',
    publishedAt: '2026-11-06T02:00:01.000Z',
    withdrawnNote: { zh: '数字有误', en: 'Wrong figures' },
  });
  const acts = (await readTrace(store.sql, id)).map(({ action }) => action);
  expect(acts.filter((one) => one !== 'release.acknowledge')).toEqual([
    'release.publish',
    'release.approve',
    'release.submit',
    'release.recall',
    'release.approve',
    'release.submit',
    'release.return',
    'release.submit',
    'release.make',
  ]);
}

test('what somebody else did since is not overwritten, and an edit takes the signature off', async () => {
  const { store, take } = await temporaryStore();
  await fillSmallCity(take);
  const id = await made(store);
  await signed(store, id);
  const { revision } = await readVersionHead(store.sql, id);
  await editVersion(store, act(id, WANG), { document: { number: '通教发〔2026〕12号' } });
  expect(await readVersionHead(store.sql, id)).toMatchObject({
    state: 'draft',
    contentHash: null,
    approvedBy: null,
    texts: { document: { number: '通教发〔2026〕12号' } },
  });
  await expect(
    editVersion(store, { ...act(id), base: revision }, { document: { number: 'x' } }),
  ).rejects.toMatchObject(refusal('RELEASE_CHANGED_SINCE', { by: WANG.by }));
  expect(await publishDue(store, MINUTE)).toEqual([]);
});

test('an announced minute is changed with a reason that the public reads, and never to the past', async () => {
  const { store, take } = await temporaryStore();
  await fillSmallCity(take);
  const id = await made(store);
  const later = '2026-10-22T01:00:00.000Z';
  await expect(setVersionMinute(store, act(id), later, ' ')).rejects.toMatchObject(
    refusal('RELEASE_REASON_MISSING'),
  );
  await expect(setVersionMinute(store, act(id), AT, '早')).rejects.toMatchObject(
    refusal('RELEASE_MINUTE_PAST'),
  );
  await expect(setVersionMinute(store, act(id), '明天', '早')).rejects.toMatchObject(
    refusal('RELEASE_MINUTE_INVALID'),
  );
  await setVersionMinute(store, act(id), later, '两县补报');
  expect(await readRelease(store.sql, '2026Q3')).toMatchObject({
    dueAt: later,
    dates: [{ dueAt: later, formerAt: MINUTE, reason: '两县补报', changedBy: LI.by }],
  });
  await acknowledgeAll(store, id);
  await submitVersion(store, act(id));
  const late = { ...WANG, at: '2026-10-22T01:00:00.001Z' };
  await expect(approveVersion(store, act(id, late))).rejects.toMatchObject(refusal('RELEASE_MINUTE_PAST'));
  expect(await readVersionHead(store.sql, id)).toMatchObject({ state: 'review' });
});

test('a discarded draft gives its number to the next, and one made anew keeps what persons wrote', async () => {
  const { store, take } = await temporaryStore();
  await fillSmallCity(take);
  const id = await made(store);
  await discardVersion(store, act(id));
  expect(await made(store)).toBe(id);
  await editVersion(store, act(id), { document: { index: '11220500' } });
  const before = await readVersion(store.sql, id);
  await take('market', '期间,地区,职业,需求人数,求职人数\n2026Q3,220502,3-01-02-05,40,50\n');
  expect((await checkVersion(store, id, AT)).findings.map(({ code }) => code)).toContain('behind_facts');
  await remakeVersion(store, id, before.revision, LI, openly(store));
  const after = await readVersion(store.sql, id);
  expect(after).toMatchObject({ state: 'draft', texts: before.texts, revision: before.revision + 1 });
  expect(after.basis).not.toBe(before.basis);
  expect((await checkVersion(store, id, AT)).findings.map(({ code }) => code)).not.toContain('behind_facts');
});

test('another cell key than the one that figures were made with is refused when the database is opened', async () => {
  const { store, take, config } = await temporaryStore();
  await fillSmallCity(take);
  await made(store);
  await expect(openStore({ ...config, cellKey: 'another' })).rejects.toThrow(
    'The cell key (GONGXU_CELL_KEY) is not',
  );
  const again = await openStore(config);
  await again.close();
});

test('the calendar names the next release: a quarter on 20 of the month after it, a year of graduation on 15 December', async () => {
  const { store } = await temporaryStore();
  const { releases } = store.index.edition.settings;
  expect(nextDue(releases, AT)).toEqual({ release: '2026Q3', kind: 'quarterly', dueAt: MINUTE });
  expect(nextDue(releases, MINUTE)).toMatchObject({ release: '2026', dueAt: '2026-12-15T01:00:00.000Z' });
  expect(nextDue(releases, MINUTE, { kind: 'quarterly' })).toMatchObject({
    release: '2026Q4',
    dueAt: '2027-01-20T01:00:00.000Z',
  });
  expect(
    nextDue(releases, MINUTE, { announced: new Map([['2026Q3', '2026-10-22T01:00:00.000Z']]) }).release,
  ).toBe('2026Q3');
});
