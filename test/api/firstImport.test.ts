import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUREAU } from '../../scripts/access/asBureau.ts';
import type { CompletenessTable } from '../../server/domain/import/completeness/types.ts';
import { type Booted, boot } from './boot.ts';
import { handInCity } from './cityFiles.ts';
import { publishRelease } from './releases/publishRelease.ts';

/** Pages are kept for those who have not signed in. */
const STRANGER = { credentials: 'omit' } as const;

let server: Booted;
beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

test('a new instance is ready for its first import, and shows published figures of other areas alone', async () => {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const ready = await fetch(`${server.url}/readyz`);
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({
    status: 'ok',
    database: true,
    migrations: true,
    publication: false,
    // the first administrator's account and link
    auditFaults: [],
    audit: { length: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  const { data, errors } = await server.graphql('{ publication { id } }');
  expect([data, errors]).toEqual([{ publication: null }, undefined]);
  const { data: others } = await server.graphql<{
    references: { key: { period: string; region: string } }[];
  }>('{ references { key { period region } } }');
  expect(others.references).toContainEqual({ key: { period: '2019H1', region: '220500' } });
  const refused = await server.graphql('{ supplyDemand(groupBy: sector) { period } }');
  expect(refused.errors?.[0]).toMatchObject({
    message: '尚未发布任何数据，请先导入。',
    extensions: { code: 'NOTHING_PUBLISHED' },
  });
});

test('files handed in through the form become figures', async () => {
  const pages = await handInCity(server);
  expect(pages.filter((page) => !/^\/imports\/\d+$/.test(page))).toEqual([]);
  const { data } = await server.graphql<{ publication: object; batches: object[] }>(
    '{ publication { id period periods cohort cohorts dataKind edition } batches { kind state fileName refused } }',
  );
  expect(data.publication).toMatchObject({
    period: '2026Q3',
    periods: ['2025Q3', '2026Q2', '2026Q3'],
    cohorts: ['2026'],
    dataKind: 'real',
    edition: 'tonghua',
  });
  expect(data.batches).toHaveLength(12);
  expect(data.batches[0]).toEqual({
    kind: 'market',
    state: 'committed',
    fileName: 'market-2026Q3.csv',
    refused: 0,
  });
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});

test('who handed in is told by county and quarter, with sums that add up', async () => {
  const { data } = await server.graphql<{ completeness: CompletenessTable }>(
    `{ completeness(kind: "market") {
      total { handedIn expected } periods { period handedIn expected }
      rows { handedIn expected cells { state } }
    } }`,
  );
  const { total, periods, rows } = data.completeness;
  expect(periods).toHaveLength(8);
  expect(total.handedIn).toBeGreaterThan(0);
  expect(periods.reduce((sum, one) => sum + one.handedIn, 0)).toBe(total.handedIn);
  expect(rows.reduce((sum, one) => sum + one.expected, 0)).toBe(total.expected);
  const schools = await server.graphql('{ completeness(kind: "schools") { late } }');
  expect(schools.errors?.[0]).toMatchObject({ extensions: { code: 'UNKNOWN_KIND' } });
});

test('what is handed in is shown to nobody outside before it is released', async () => {
  const asked = await fetch(`${server.url}/graphql`, {
    ...STRANGER,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: '{ publication { id } releaseOutlook { latest { id } next { kind dueAt } } }',
    }),
  });
  expect(await asked.json()).toEqual({
    data: {
      publication: null,
      releaseOutlook: { latest: null, next: { kind: expect.any(String), dueAt: expect.any(String) } },
    },
  });
  for (const path of ['/', '/specialties', '/sectors/1', '/specialties/720201', '/plan/gaps']) {
    const page = await fetch(server.url + path, STRANGER);
    const html = await page.text();
    expect([path, page.status]).toEqual([path, 200]);
    expect(html, path).toContain('data-next-due');
    expect(html.includes('data-estimate'), path).toBe(path === '/');
  }
  const refused = await fetch(`${server.url}/data/supply-demand/sector.csv`, STRANGER);
  expect([refused.status, await refused.json()]).toEqual([
    503,
    { code: 'NOTHING_RELEASED', message: '还没有发布过任何一期，这里还没有数字。' },
  ]);
});

test('the bureau sees it before, told that it is not released, and nothing of it is kept anywhere', async () => {
  const page = await fetch(`${server.url}/`);
  expect(page.headers.get('cache-control')).toBe('private, no-store');
  expect(await page.text()).toContain('未公布');
  const file = await fetch(`${server.url}/data/supply-demand/sector.csv`);
  expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
  const answer = await fetch(`${server.url}/graphql?id=publication`);
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(await answer.json()).toMatchObject({ data: { publication: { id: 'publication/2026Q3/v1' } } });
  const stranger = await fetch(`${server.url}/graphql?id=publication`, STRANGER);
  expect(await stranger.json()).toEqual({ data: { publication: null } });
});

test('a page comes from this server, is kept, and is sent packed or not at all', async () => {
  await publishRelease(server);
  const address = `${server.url}/specialties`;
  const first = await (await fetch(address, STRANGER)).text();
  const kept = await fetch(address, { ...STRANGER, headers: { 'accept-encoding': 'gzip' } });
  const etag = kept.headers.get('etag') ?? '';
  expect(kept.headers.get('content-encoding')).toBe('gzip');
  expect(await kept.text()).toBe(first);
  expect((await fetch(address, { ...STRANGER, headers: { 'if-none-match': etag } })).status).toBe(304);
  const english = await fetch(address, {
    ...STRANGER,
    headers: { cookie: 'lang=en', 'if-none-match': etag },
  });
  expect(english.status).toBe(200);
  expect(await english.text()).toContain('lang="en"');
});

test('a public query has an address of its own that is asked again cheaply', async () => {
  const address = `${server.url}/graphql?id=supplyDemand&variables=${encodeURIComponent('{"groupBy":"sector"}')}`;
  const first = await fetch(address, STRANGER);
  const etag = first.headers.get('etag') ?? '';
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
  expect(await first.json()).toMatchObject({ data: { supplyDemand: { period: '2026Q3' } } });
  const again = await fetch(address, { ...STRANGER, headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);

  const unknown = await fetch(`${server.url}/graphql?id=secrets&lang=en`);
  expect(unknown.status).toBe(404);
  expect(await unknown.json()).toMatchObject({
    errors: [{ message: 'There is no public query “secrets”.' }],
  });
});

test('the widest query costs one statement a table, however many rows it has', async () => {
  const query = (first: number) => `{ specialties(first: ${first}) { edges { node {
    code nameZh sectors { weight } occupations { code weight } programmes { school { nameZh } }
    supplyDemand { ratio { value } } placement { figures { code estimate { value } } } guidance { verdict schools { nameZh } } } } } }`;
  const cost = async (first: number) => {
    await server.restart();
    const before = await server.statements();
    // of whoever signed in the session is looked up besides
    const answer = await fetch(`${server.url}/graphql`, {
      ...STRANGER,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: query(first) }),
    });
    const { data } = (await answer.json()) as { data: { specialties: { edges: object[] } } };
    return { rows: data.specialties.edges.length, statements: (await server.statements()) - before };
  };
  const few = await cost(2);
  const many = await cost(100);
  expect([few.rows, many.rows]).toEqual([2, 100]);
  expect(many.statements).toBe(few.statements);
  // the latest publication, releases that are out and announced, change of a setting; graduates of the city, programmes, schools, supply and demand, placement, guidance
  expect(many.statements).toBeLessThanOrEqual(10);
});

test('a withdrawn import takes its figures back, at once and at every address', async () => {
  const address = `${server.url}/graphql?id=publication`;
  const kept = await (await fetch(address)).json();
  const { data } = await server.graphql<{ batches: { id: string; fileName: string }[] }>(
    '{ batches { id fileName } }',
  );
  const id = data.batches.find(({ fileName }) => fileName === 'market-2026Q3.csv')?.id;
  const withdraw = 'mutation ($id: ID!) { withdraw(batch: $id, reason: "传错了") { id } }';
  await server.graphql(withdraw, { variables: { id } });
  const fields = 'state published withdrawnBy withdrawalReason progress { phase }';
  let done: { batch: { progress: object | null } };
  do {
    done = (await server.graphql<typeof done>(`{ batch(id: ${id}) { ${fields} } }`)).data;
  } while (done.batch.progress);
  expect(done.batch).toMatchObject({
    state: 'withdrawn',
    published: true,
    withdrawnBy: BUREAU.shownName,
    withdrawalReason: '传错了',
  });
  const now = await (await fetch(address)).json();
  expect(kept).toMatchObject({ data: { publication: { period: '2026Q3' } } });
  expect(now).toMatchObject({ data: { publication: { period: '2026Q2' } } });
  const again = await server.graphql(withdraw, { variables: { id } });
  expect(again.errors?.[0]?.extensions.code).toBe('ALREADY_WITHDRAWN');
});
