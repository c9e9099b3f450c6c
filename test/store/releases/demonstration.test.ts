import { expect, test } from 'vitest';
import { demoReleases, fillDemonstration } from '../../../server/store/demonstration.ts';
import { publish } from '../../../server/store/publications.ts';
import { releaseDemonstration } from '../../../server/store/releases/demonstrationReleases.ts';
import { readReleases, readReleaseTable } from '../../../server/store/releases/readReleases.ts';
import { temporaryStore } from '../temporaryStore.ts';
import { openProtection } from './openProtection.ts';

test('the demonstration has three quarterly releases, one corrected and one to be, and a yearly one', async () => {
  const { store } = await temporaryStore();
  const releases = await demoReleases();
  const said: string[] = [];
  const now = '2026-12-01T08:00:00.000Z';
  const order = {
    releases,
    now,
    say: (line: string) => said.push(line),
    kept: new Map(),
    protect: openProtection,
  };
  await fillDemonstration(store, () => releaseDemonstration(store, releases.early, order));
  await publish(store);
  order.kept.delete('2026Q3');
  await releaseDemonstration(store, releases.late, order);
  expect(said).toEqual([]);
  const all = await readReleases(store.sql);
  const versions = all.flatMap((release) => release.versions);
  expect(versions.map(({ id, state, publishedAt }) => [id, state, publishedAt])).toEqual([
    ['release/2025/v1', 'published', '2025-12-15T01:00:00.000Z'],
    ['release/2026Q1/v1', 'published', '2026-04-20T01:00:00.000Z'],
    ['release/2026Q2/v1', 'published', '2026-07-20T01:00:00.000Z'],
    ['release/2026Q2/v2', 'scheduled', null],
    ['release/2026Q3/v1', 'published', '2026-10-20T01:00:00.000Z'],
    ['release/2026Q3/v2', 'published', '2026-11-06T02:00:00.000Z'],
  ]);
  expect(versions[3]?.publishAt).toBe('2027-01-20T01:00:00.000Z');
  const vacancies = async (id: string) =>
    (await readReleaseTable(store.sql, id, 'supply-demand/city')).at(-1)?.total.vacancies ?? 0;
  expect(await vacancies('release/2026Q3/v1')).toBeLessThan(await vacancies('release/2026Q3/v2'));
  // asked for again, nothing is done again
  await releaseDemonstration(store, [...releases.early, ...releases.late], order);
  expect(await readReleases(store.sql)).toEqual(all);
});
