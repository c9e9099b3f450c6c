import { expect, test } from 'vitest';
import { demoReleases } from '../../../server/store/demonstration.ts';
import { fillWithReleases } from '../../../server/store/fillWhenEmpty.ts';
import { releaseDemonstration } from '../../../server/store/releases/demonstrationReleases.ts';
import { readReleases, readReleaseTable } from '../../../server/store/releases/readReleases.ts';
import { temporaryStore } from '../temporaryStore.ts';

test('the demonstration has three quarterly releases, one corrected and one to be, and a yearly one', async () => {
  const { store } = await temporaryStore();
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  await fillWithReleases(store, say);
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
  expect(versions[3]?.publishAt).toMatch(/-20T01:00:00\.000Z$/);
  const vacancies = async (id: string) =>
    (await readReleaseTable(store.sql, id, 'supply-demand/city')).at(-1)?.total.vacancies ?? 0;
  expect(await vacancies('release/2026Q3/v1')).toBeLessThan(await vacancies('release/2026Q3/v2'));
  // asked for again, nothing is done again
  const releases = await demoReleases();
  const order = { releases, now: new Date().toISOString(), say, kept: new Map() };
  await releaseDemonstration(store, [...releases.early, ...releases.late], order);
  expect(await readReleases(store.sql)).toEqual(all);
});
