import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from './boot.ts';

let server: Booted;
beforeAll(async () => {
  server = await boot(64, [bulletin('stock', 'vacancies'), bulletin('new', 'new_vacancies')]);
  await server.upload('schools', 'schools.csv', '代码,名称,地区\nS01,示范第一职业学校,220502\n');
});
afterAll(() => server.close());

/** Yearly figures of another system, which say nothing of their year. */
const bulletin = (name: string, counted: string) => ({
  name,
  kind: 'market',
  headers: ['Place', 'Job', 'Wanted'],
  columns: {
    period: { asked: true },
    region: { from: 'Place' },
    occupation: { from: 'Job' },
    [counted]: { from: 'Wanted' },
  },
});

const STEP: [string, string][] = [
  ['step', 'check'],
  ['purpose', 'correct'],
  ['lang', 'en'],
];
const HEADER = '期间,地区,职业,需求人数,求职人数\n';
const idOf = (page: string) => page.split('/').at(-1) ?? '';
const change = 'added changed removed changes { period placeEn measureEn beforeEn afterEn change }';
const FIELDS = `id state accepted waits supersedes returned { kind } progress { phase percent } difference { ${change} }`;

async function batch(id: string) {
  const { data } = await server.graphql<{ batch: Record<string, unknown> | null }>(
    `query ($id: ID!) { batch(id: $id) { ${FIELDS} } }`,
    { variables: { id } },
  );
  return data.batch;
}
/** what became of an upload that is no import */
async function removed(id: string) {
  const { data } = await server.graphql<{ removedUpload: Record<string, unknown> | null }>(
    'query ($id: ID!) { removedUpload(id: $id) { why at kind already } }',
    { variables: { id } },
  );
  return data.removedUpload;
}
/** when the work on it is done */
async function settled(id: string) {
  let found = await batch(id);
  while (found?.progress) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    found = await batch(id);
  }
  return found;
}
const commit = (id: string, acceptWarnings: boolean) =>
  server.graphql(
    'mutation ($id: ID!, $w: Boolean!) { commitImport(batch: $id, acceptWarnings: $w) { id } }',
    {
      variables: { id, w: acceptWarnings },
    },
  );

test('a checked file changes nothing until its warnings are accepted and it is committed', async () => {
  const id = idOf(await server.upload('market', 'a.csv', `${HEADER}2026Q3,东昌区,焊工,12,0\n`, {}, STEP));
  expect(await settled(id)).toMatchObject({
    state: 'checked',
    waits: true,
    difference: {
      added: 2,
      changes: [
        {
          placeEn: 'Dongchang × Welders',
          measureEn: 'vacancies',
          beforeEn: '(none)',
          afterEn: '12',
          change: '',
        },
        { measureEn: 'seekers', afterEn: '0' },
      ],
    },
  });
  expect((await server.graphql('{ publication { id } }')).data).toEqual({ publication: null });
  expect((await commit(id, false)).errors?.[0]?.extensions.code).toBe('WARNINGS_WAIT');
  await commit(id, true);
  expect(await settled(id)).toMatchObject({ state: 'committed', waits: false });
  expect(await server.uploadsLeft()).toEqual([]);
  const next = idOf(await server.upload('market', 'b.csv', `${HEADER}2026Q3,东昌区,焊工,15,9\n`, {}, STEP));
  expect(await settled(next)).toMatchObject({ supersedes: [id], difference: { changed: 2, added: 0 } });
  await commit(next, false);
  expect(await settled(next)).toMatchObject({ state: 'committed' });
  expect(await batch(id)).toMatchObject({ state: 'superseded' });
});

test('a file whose place in the order has changed since its check is shown anew before it counts', async () => {
  const send = (vacancies: number) =>
    server.upload('market', 'd.csv', `${HEADER}2026Q2,集安市,焊工,${vacancies},9\n`, {}, STEP);
  const [first, second] = [idOf(await send(12)), idOf(await send(15))];
  expect(await settled(second)).toMatchObject({ state: 'checked', difference: { added: 2 } });
  await settled(first);
  await commit(first, false);
  await settled(first);
  await commit(second, false);
  expect(await settled(second)).toMatchObject({
    state: 'checked',
    supersedes: [first],
    difference: { added: 0, changed: 1 },
  });
  expect((await commit(second, false)).errors?.[0]?.extensions.code).toBe('WARNINGS_WAIT');
  await commit(second, true);
  expect(await settled(second)).toMatchObject({ state: 'committed' });
  expect(await batch(first)).toMatchObject({ state: 'superseded' });
});

test('a file that another sender has committed meanwhile leads to that import', async () => {
  const send = () => server.upload('market', 'e.csv', `${HEADER}2026Q1,集安市,焊工,7,9\n`, {}, STEP);
  const [first, second] = [idOf(await send()), idOf(await send())];
  await settled(second);
  await settled(first);
  await commit(first, true);
  await settled(first);
  await commit(second, true);
  expect(await settled(second)).toMatchObject({ id: first, state: 'committed' });
  const page = await fetch(`${server.url}/imports/${second}`, { redirect: 'manual' });
  expect(page.headers.get('location')).toBe(`/imports/${first}?already=1`);
  expect(await removed(second)).toMatchObject({ why: 'already', already: first });
  expect(await removed(first)).toBe(null);
  expect(await removed('0')).toBe(null);
  expect(await removed(String(Number(second) + 1000))).toBe(null);
});

test('refused rows can be fetched while they are kept, and a foreign header is settled without sending the file again', async () => {
  const foreign = '统计期,所属县区,职业,需求人数\n2026Q4,东昌区,焊工,3\n2026Q4,火星区,焊工,4\n';
  const id = idOf(await server.upload('market', 'c.csv', foreign, {}, STEP));
  expect(await settled(id)).toMatchObject({ state: 'checked', waits: true, returned: [] });
  await server.graphql(
    'mutation ($id: ID!, $m: [String!]!) { recheckImport(batch: $id, mapping: $m) { id } }',
    {
      variables: { id, m: ['统计期=period', '所属县区=region'] },
    },
  );
  expect(await settled(id)).toMatchObject({
    accepted: 1,
    returned: [{ kind: 'refused' }, { kind: 'annotated' }],
  });
  const refused = await fetch(`${server.url}/api/imports/${id}/refused`);
  expect(refused.headers.get('content-disposition')).toContain('c.refused.csv');
  const text = await refused.text();
  expect(text.split('\r\n')[1]).toMatch(
    /^2026Q4,火星区,焊工,4,"?所属县区: “火星区” is not in the list of regions/,
  );
  const mended = idOf(await server.upload('market', 'c2.csv', text.replace('火星区', '集安市'), {}, STEP));
  expect(await settled(mended)).toMatchObject({ state: 'checked', accepted: 1, returned: [] });
  for (const one of [id, mended])
    await server.graphql('mutation ($id: ID!) { cancelImport(batch: $id) }', { variables: { id: one } });
  expect(await server.uploadsLeft()).toEqual([]);
  expect((await fetch(`${server.url}/api/imports/${id}/refused`)).status).toBe(404);
});

test('a file that two forms of the edition fit waits until somebody says which is meant', async () => {
  const text = 'Place,Job,Wanted\n220502,焊工,12\n';
  const id = idOf(await server.upload('market', 'bulletin.csv', text, {}, STEP));
  await settled(id);
  const asked = `query ($id: ID!) { batch(id: $id) { period accepted layouts reading { layout } problemGroups { code } } }`;
  const look = async () => (await server.graphql<{ batch: object }>(asked, { variables: { id } })).data.batch;
  const layouts = ['stock', 'new'];
  expect(await look()).toEqual({
    period: null,
    accepted: 0,
    layouts,
    reading: { layout: null },
    problemGroups: [{ code: 'layout_ambiguous' }],
  });
  await server.graphql(
    'mutation ($id: ID!, $l: String, $g: [String!]) { recheckImport(batch: $id, mapping: [], layout: $l, given: $g) { id } }',
    { variables: { id, l: 'stock', g: ['period=2025'] } },
  );
  await settled(id);
  expect(await look()).toEqual({
    period: '2025',
    accepted: 1,
    layouts,
    reading: { layout: 'stock' },
    problemGroups: [],
  });
  await server.graphql('mutation ($id: ID!) { cancelImport(batch: $id) }', { variables: { id } });
});

test('a long import shows how far it is, lets pages be read, and called off leaves nothing behind', async () => {
  const lines = Array.from({ length: 400_000 }, (_, i) => `${i},S01,700206,2025,contract,4000\n`).join('');
  const text = `student,school,specialty,cohort,outcome,pay\n${lines}`;
  const id = idOf(await server.upload('outcomes', 'large.csv', text, {}, STEP));
  expect(await batch(id)).toMatchObject({ state: 'received', progress: { phase: 'check' } });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  const { data } = await server.graphql('mutation ($id: ID!) { cancelImport(batch: $id) }', {
    variables: { id },
  });
  expect(data).toEqual({ cancelImport: true });
  expect(await batch(id)).toBe(null);
  expect(await server.uploadsLeft()).toEqual([]);
  expect(await removed(id)).toMatchObject({
    why: 'cancelled',
    kind: 'outcomes',
    at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    already: null,
  });
});
