import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bootReleases } from './bootReleases.ts';

interface Release {
  id: string;
  version: number;
  newest: number | null;
  withdrawn: boolean;
  note: string | null;
  withdrawnNote: string | null;
  title: string;
  headline: { lead: string; rest: string } | null;
  sentences: { lead: string; rest: string }[];
  tables: { name: string; finding: string; rows: number }[];
  files: { path: string; sha256: string; size: number }[];
  citation: string | null;
  market: { city: { ratio: { value: number } }; sectors: unknown[]; mostWanted: unknown[] } | null;
}
const RELEASE = `id version newest withdrawn note withdrawnNote title headline { lead rest } sentences { lead rest }
  tables { name finding rows } files { path sha256 size } citation
  market { city { ratio { value low high } } sectors { nameZh } mostWanted { rank rankLow rankHigh } }`;
const digest = async (response: Response) =>
  createHash('sha256')
    .update(Buffer.from(await response.arrayBuffer()))
    .digest('hex');

test('before its minute a release is answered as one that never was, apart from its date', async () => {
  const city = await bootReleases();
  await city.schedule();
  const ask = (id: string) => city.graphql(`{ release(id: "${id}") { id } }`);
  expect(await ask('2026Q3')).toEqual(await ask('2031Q3'));
  const { releases } = await city.graphql<{ releases: { out: unknown[]; due: { id: string }[] } }>(
    '{ releases { out { id } due { id title dueAt } } }',
  );
  expect(releases.out).toEqual([]);
  expect(releases.due.map(({ id }) => id)).toEqual(expect.arrayContaining(['2026Q4']));
  for (const path of ['v1/sectors.csv', 'v1/all.zip', 'v1/none.csv', 'v9/sectors.csv', 'v1/sectors.pdf']) {
    const [is, never] = await Promise.all(
      ['2026Q3', '2031Q3'].map((period) => city.stranger(`/data/${period}/${path}`)),
    );
    expect(is?.status).toBe(404);
    const text = (await is?.text()) ?? '';
    expect(text.replaceAll('2026Q3', '2031Q3')).toBe(await never?.text());
    const names = (response?: Response) =>
      [...(response?.headers.keys() ?? [])].filter((name) => name !== 'x-request-id');
    expect(names(is)).toEqual(names(never));
  }
  expect((await city.stranger('/data/latest/sectors.csv')).status).toBe(404);
});

test('from its minute on its texts, figures and files are everybody’s, the bytes as they were frozen', async () => {
  const city = await bootReleases();
  await city.schedule();
  await city.publish();
  const { release } = await city.graphql<{ release: Release }>(`{ release(id: "2026Q3") { ${RELEASE} } }`);
  expect(release).toMatchObject({
    id: 'release/2026Q3/v1',
    version: 1,
    newest: 1,
    withdrawn: false,
    note: null,
  });
  expect(release.sentences).toHaveLength(5);
  expect(release.tables).toHaveLength(9);
  expect(release.market?.city.ratio.value).toBeGreaterThan(0);
  expect(release.citation).toContain('release/2026Q3/v1');
  expect(release.files.length).toBeGreaterThan(40);
  for (const { path, sha256, size } of release.files) {
    const response = await city.stranger(`/data/2026Q3/v1/${path}`);
    expect(response.status, path).toBe(200);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('etag')).toBe(`"${sha256}"`);
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes).toHaveLength(size);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  }
  const again = await city.stranger('/data/2026Q3/v1/sectors.csv', {
    headers: { 'if-none-match': `"${release.files.find(({ path }) => path === 'sectors.csv')?.sha256}"` },
  });
  expect(again.status).toBe(304);
  const english = await city.graphql<{ release: Release }>(`{ release(id: "2026Q3") { ${RELEASE} } }`, 'en');
  expect(english.release.title).toBe('Talent supply and demand, third quarter of 2026');
  expect(english.release.sentences[0]?.lead).toMatch(/^[A-Z]/);
});

test('a table is read in the newest version that has it', async () => {
  const city = await bootReleases();
  await city.schedule();
  await city.publish();
  const ask = `{ releaseTable(name: "sectors") { version title finding columns { name title } rows files { path } } }`;
  const { releaseTable } = await city.graphql<{
    releaseTable: { version: string; columns: unknown[]; rows: string[][]; files: { path: string }[] };
  }>(ask);
  expect(releaseTable.version).toBe('release/2026Q3/v1');
  expect(releaseTable.rows.every((row) => row.length === releaseTable.columns.length)).toBe(true);
  expect(releaseTable.rows.flat().join()).not.toMatch(/NaN|undefined|null|\[object/);
  expect(releaseTable.files.map(({ path }) => path)).toEqual([
    'sectors.columns.csv',
    'sectors.csv',
    'sectors.json',
    'sectors.xlsx',
  ]);
  expect(await city.graphql('{ releaseTable(name: "flows") { name } }')).toEqual({ releaseTable: null });
  const latest = await city.stranger('/data/latest/sectors.csv');
  expect([latest.status, latest.headers.get('location')]).toEqual([302, '/data/2026Q3/v1/sectors.csv']);
});

test('what is not there is said with what is', async () => {
  const city = await bootReleases();
  await city.schedule();
  await city.publish();
  const said = async (path: string) => {
    const response = await city.stranger(path, { headers: { 'accept-language': 'zh' } });
    return [response.status, (await response.json()).message];
  };
  expect(await said('/data/2026Q3/v1/sectors.pdf')).toEqual([
    406,
    '表“sectors”没有这种格式。现有：csv, xlsx, json。',
  ]);
  expect(await said('/data/2026Q2/v1/sectors.csv')).toEqual([
    404,
    '没有“2026Q2”这一期或这一版。现有：2026Q3。',
  ]);
  const [status, message] = await said('/data/2026Q3/v1/planets.csv');
  expect(status).toBe(404);
  expect(message).toContain('sectors.csv');
  expect((await said('/data/2026Q3/v1/../../../etc/passwd'))[0]).toBe(404);
});

test('a correction is the newest, and the version before stays as it was', async () => {
  const city = await bootReleases();
  await city.schedule();
  await city.publish();
  const frozen = async () => {
    const { release } = await city.graphql<{ release: Release }>(
      `{ release(id: "2026Q3", version: 1) { ${RELEASE} } }`,
    );
    const sums = await Promise.all(
      release.files.map(async ({ path }) => digest(await city.stranger(`/data/2026Q3/v1/${path}`))),
    );
    const { newest: _, ...rest } = release;
    return { rest, sums };
  };
  const before = await frozen();
  await city.correct();
  expect(await frozen()).toEqual(before);
  const { release } = await city.graphql<{ release: Release }>(`{ release(id: "2026Q3") { ${RELEASE} } }`);
  expect(release).toMatchObject({ id: 'release/2026Q3/v2', newest: 2, note: '补报一县' });
});

test('of a withdrawn version its note stays, and its files are gone', async () => {
  const city = await bootReleases();
  const id = await city.schedule();
  await city.publish();
  await city.withdraw(id);
  const { release } = await city.graphql<{ release: Release }>(`{ release(id: "2026Q3") { ${RELEASE} } }`);
  expect(release).toMatchObject({
    withdrawn: true,
    newest: null,
    withdrawnNote: '数字有误',
    sentences: [],
    tables: [],
    files: [],
    market: null,
  });
  const gone = await city.stranger('/data/2026Q3/v1/sectors.csv', { headers: { 'accept-language': 'en' } });
  expect(gone.status).toBe(410);
  expect((await gone.json()).message).toBe('release/2026Q3/v1 was withdrawn: Wrong figures');
  expect(gone.headers.get('cache-control')).toBe('no-store');
  expect((await city.stranger('/data/latest/sectors.csv')).status).toBe(404);
});

test('a year has its own tables and no market', async () => {
  const city = await bootReleases();
  await city.yearly();
  const { release } = await city.graphql<{ release: Release }>(`{ release(id: "2026") { ${RELEASE} } }`);
  expect(release.tables.map(({ name }) => name)).toEqual([
    'outcomes-city',
    'outcomes-schools',
    'outcomes',
    'outcomes-programmes',
    'flows',
  ]);
  expect(release.market).toBeNull();
});
