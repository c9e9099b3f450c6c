import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';

let server: Booted;
beforeAll(async () => {
  server = await boot();
});
afterAll(() => server.close());

const NUL = 'a\u0000b';
const HALF = 'a\uD800b';
const post = async (body: object, language = 'zh') => {
  const response = await fetch(`${server.url}/graphql?lang=${language}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...(await response.json()) };
};

test('text that is none is refused in words before anything runs, be it a variable or written in the document', async () => {
  const asked = [
    ['query ($x: ID!) { plan(id: $x) { id } }', 'plan(id: "X") { id }'],
    [
      'query ($x: String) { auditEvents(where: { who: $x }) { totalCount } }',
      'auditEvents(where: { who: "X" }) { totalCount }',
    ],
    ['mutation ($x: String!) { settleTitle(title: $x, occupation: "6") { title } }', null],
    ['mutation ($x: String!) { undoSettledTitle(title: $x) { __typename } }', null],
    ['mutation ($x: String!) { withdraw(batch: "1", reason: $x) { id } }', null],
  ] as const;
  for (const text of [NUL, HALF])
    for (const [query, literal] of asked) {
      const refused = [await post({ query, variables: { x: text } })];
      const written = text === NUL ? '\\u0000' : '\\uD800';
      if (literal && text === NUL)
        refused.push(await post({ query: `{ ${literal.replace('X', written)} }` }));
      for (const { status, errors } of refused)
        expect([query, status, errors?.[0]?.extensions.code, errors?.[0]?.message]).toEqual([
          query,
          400,
          'BAD_USER_INPUT',
          '参数与接口定义不符：文本里有空字符（NUL）或残缺的字符',
        ]);
    }
  const page = await fetch(`${server.url}/admin?who=a%00b`, { headers: { accept: 'text/html' } });
  expect(page.status).toBe(404);
});

test('a subscription and a persisted query are refused without a stack in the log', async () => {
  const subscribed = await post({ query: 'subscription { x }' }, 'en');
  expect([subscribed.status, subscribed.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(subscribed.errors[0].message).toContain('nothing to subscribe to');
  const persistedQuery = { version: 1, sha256Hash: 'wrong' };
  const hashed = await post({ query: '{ __typename }', extensions: { persistedQuery } });
  expect(hashed.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  expect(server.printed).not.toMatch(/^\s+at .*\.js:\d+/m);
});

test('a body that is too large or cannot be read is refused in the reader’s language', async () => {
  const broken = await fetch(`${server.url}/api/imports`, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=x', 'accept-language': 'zh' },
    body: '--x\r\nbroken',
  });
  expect([broken.status, await broken.json()]).toEqual([
    400,
    { statusCode: 400, code: 'REQUEST_UNREADABLE', message: expect.stringContaining('读不懂') },
  ]);
});

test('a file is kept under a name without what nobody sees', async () => {
  const page = await server.upload(
    'market',
    'a\u202Evsc.csv',
    '期间,地区,职业,需求人数\n2026Q3,220502,焊工,1\n',
  );
  const { data } = await server.graphql(`{ batch(id: "${page.split('/').at(-1)}") { fileName } }`);
  expect(data).toEqual({ batch: { fileName: 'avsc.csv' } });
});

test('who acted is told by the account: somebody called as the program is, stands by both names', async () => {
  const person = { name: 'mallory', shownName: 'operator', role: 'admin', scope: null } as const;
  const headers = { cookie: `lang=zh; ${sessionOf(server.database, person)}`, accept: 'text/html' };
  await fetch(`${server.url}/api/audit.csv`, { headers });
  const { data } = await server.graphql<{ auditEvents: { events: object[] } }>(
    '{ auditEvents(where: { action: "file.download" }) { events { actor by account } } }',
  );
  expect(data.auditEvents.events).toEqual([{ actor: 'operator', by: 'person', account: 'mallory' }]);
  const html = await (await fetch(`${server.url}/admin`, { headers })).text();
  expect(html).toContain('operator（mallory）');
  expect(html).toContain('全部账户和全部操作记录');
});
