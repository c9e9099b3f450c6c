import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from './boot.ts';

const ESTIMATE = 'value low high level n state note';

let server: Booted;
beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

test('an unknown code is an error in the reader’s language, without a stack trace', async () => {
  const query = '{ specialty(code: "999999") { code } }';
  const zh = await server.graphql(query);
  expect(zh.errors).toMatchObject([
    { message: '没有代码为“999999”的专业。', extensions: { code: 'UNKNOWN_CODE' } },
  ]);
  const en = await server.graphql(query, { headers: { cookie: 'lang=en' } });
  expect(en.errors?.[0]?.message).toBe('There is no specialty with the code “999999”.');
  expect(JSON.stringify(en)).not.toContain('stack');
});

const DEEP = `{ __type(name: "Query") { fields { type ${'{ ofType '.repeat(9)}{ name }${' }'.repeat(9)} } } }`;

const COSTLY = `{ specialties(first: 200) { edges { node { guidance {
  pipeline { persons { ${ESTIMATE} } rate { ${ESTIMATE} } } demandFrom { code nameZh persons }
  reasons { code values { name number text } } } } } } }`;

test('a page of 200 rows of a plan with all their figures may be asked for, 100 with their reasons', async () => {
  const plain = `programme standing last rule optimum recommended low high classes verdict
    stability forced regret worthOfPlace decided how decidedVerdict counted outsideLimits revision
    school { code nameZh nameEn } specialty { code nameZh nameEn } feasible { low high } likely { low high }`;
  const more = `partners { code nameZh nameEn } reasons { code sentenceZh sentenceEn values { name number text } }
    card { colour lowOutcome lowOutcomeLast lowIndex oversupply undersupply goodIndex graduates }`;
  const rows = (first: number, fields: string) => `{ plan(id: "plan/2027/v1") { rows(first: ${first}) {
    edges { cursor node { ${fields} } } pageInfo { hasNextPage endCursor } totalCount } } }`;
  const codeOf = async (query: string) => (await server.graphql(query)).errors?.[0]?.extensions.code;
  // there is no such plan here: it was read, and not refused for its size
  expect(await codeOf(rows(200, plain))).toBe('PLAN_UNKNOWN');
  expect(await codeOf(rows(100, plain + more))).toBe('PLAN_UNKNOWN');
  expect(await codeOf(rows(200, plain + more))).toBe('LIMIT_EXCEEDED');
});

test.each([
  ['depth', DEEP],
  ['aliases', `{ ${'abcdefghijklmnop'.replace(/./g, '$&: publication { id } ')} }`],
  ['tokens', `{ publication { ${'id '.repeat(2000)} } }`],
  ['cost', COSTLY],
])('a query over the limit of %s is refused', async (_, query) => {
  const { errors } = await server.graphql(query);
  expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
});

test('a document that cannot be read is the sender’s fault, said in the reader’s language with its place', async () => {
  const send = (headers: Record<string, string>) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: '{ edition {' }),
    });
  const zh = await send({});
  expect([zh.status, await zh.json()]).toMatchObject([
    400,
    { errors: [{ message: expect.stringMatching(/^不是有效的 GraphQL 文档：/), locations: [{ line: 1 }] }] },
  ]);
  expect((await (await send({ cookie: 'lang=en' })).json()).errors[0].message).toMatch(
    /^This is not a GraphQL document: /,
  );
});

test('tools may ask for the schema', async () => {
  const { data, errors } = await server.graphql<{ __schema: object }>(getIntrospectionQuery());
  expect(errors).toBeUndefined();
  expect(data.__schema).toBeDefined();
});

test('batches of operations are refused', async () => {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
  });
  expect(response.status).toBe(400);
});

test('a kind of file is explained, and its template is at an address that tables do not take', async () => {
  const { data } = await server.graphql<{ importKind: { rowEn: string; columns: object[] } }>(
    '{ importKind(kind: "programmes") { rowEn columns { name required allowedEn exampleZh } } }',
  );
  expect(data.importKind.rowEn).toBe('One row per specialty that a school offers.');
  expect(data.importKind.columns.at(-1)).toEqual({
    name: 'status',
    required: true,
    allowedEn: 'open, suspended, closed',
    exampleZh: '在招',
  });
  const unknown = await server.graphql('{ importKind(kind: "salaries") { kind } }');
  expect(unknown.errors?.[0]).toMatchObject({ extensions: { code: 'UNKNOWN_KIND' } });
  const template = await fetch(`${server.url}/data/templates/programmes.xlsx?lang=en`);
  expect(template.headers.get('content-disposition')).toBe('attachment; filename="programmes.xlsx"');
  expect(
    Buffer.from(await template.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  expect((await fetch(`${server.url}/data/templates/salaries.csv`)).status).toBe(404);
});

test('what cannot be settled or undone is said', async () => {
  const said = async (mutation: string) => (await server.graphql(`mutation { ${mutation} }`)).errors?.[0];
  expect(await said('settleTitle(title: "普工", occupation: "99-9") { title }')).toMatchObject({
    extensions: { code: 'UNKNOWN_CODE' },
  });
  expect(await said('settleTitle(title: "  ", occupation: "焊工") { title }')).toMatchObject({
    message: '岗位名称不能为空，也不能超过 120 个字。',
  });
  expect(await said('undoSettledTitle(title: "没有认定过") { title }')).toMatchObject({
    message: '没有人认定过“没有认定过”，无可撤销。',
  });
});

test('the accuracy of matching titles comes with its intervals', async () => {
  const { data } = await server.graphql<{ titleAccuracy: { set: string; sector: { low: number } }[] }>(
    `{ titleAccuracy { set titles sector { ${ESTIMATE} } confusion { expected found titles } } }`,
  );
  expect(data.titleAccuracy.map(({ set }) => set)).toEqual([
    'advertised',
    'heldOut',
    'aliases',
    'development',
  ]);
  expect(data.titleAccuracy[0]).toMatchObject({ titles: 234, sector: { level: 0.95, state: 'ok' } });
});
