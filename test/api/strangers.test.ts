import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cookieOf } from '../../scripts/access/asBureau.ts';
import { readAddress } from '../../server/start/readAddress.ts';
import { type Booted, boot } from './boot.ts';
import { startMain } from './startMain.ts';

let server: Booted;
let before: object;
beforeAll(async () => {
  server = await boot();
  before = await written();
});
afterAll(() => server.close());

/** What anybody has written so far. */
const written = async () => (await server.graphql('{ batches { id state } plans { id } }')).data;

interface Reply {
  status: number;
  body: string;
  headers: NodeJS.Dict<string | string[]>;
}

/** Sends what `fetch` would not: a Host of one's own choosing. */
function send(path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(`${server.url}${path}`, { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
      );
    });
    sent.on('error', reject).end(body);
  });
}

const MARKET = '统计期,地区,职业,需求人数,求职人数\n2026Q4,220502,2-02-10-02,1,1\n';
const FORM = { 'content-type': 'multipart/form-data; boundary=x' };
const upload = [
  '--x\r\ncontent-disposition: form-data; name="kind"\r\n\r\nmarket\r\n',
  `--x\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${MARKET}\r\n--x--\r\n`,
].join('');
const MUTATION = JSON.stringify({ query: 'mutation { cancelImport(batch: "999") }' });
const JSON_BODY = { 'content-type': 'application/json' };

test('a name that was made to point here is answered nowhere, whatever origin comes with it', async () => {
  const rebound = { host: 'rebound.example', origin: 'http://rebound.example' };
  const sent = await send('/api/imports', { ...FORM, ...rebound }, 'POST', upload);
  expect(sent).toMatchObject({ status: 421, body: expect.stringContaining('GONGXU_ORIGIN') });
  for (const path of ['/', '/graphql?id=edition', '/data/supply-demand/sector.csv', '/imports'])
    expect((await send(path, rebound)).status).toBe(421);
  expect(await written()).toEqual(before);
});

test('the machine’s probes need no name', async () => {
  expect((await send('/healthz', { host: '10.0.0.7' })).status).toBe(200);
});

test.each([
  ['a mutation', '/graphql', JSON_BODY, MUTATION],
  ['a file', '/api/imports', FORM, upload],
  ['a form of a page', '/plan?/make', { 'content-type': 'application/x-www-form-urlencoded' }, 'year=2027'],
])(
  '%s that another site’s page sends is refused with 403, and nothing is written',
  async (_, path, type, body) => {
    for (const from of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { origin: server.url.replace('http:', 'https:') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: server.url },
    ])
      expect((await send(path, { ...type, ...(from as Record<string, string>) }, 'POST', body)).status).toBe(
        403,
      );
    expect(await written()).toEqual(before);
  },
);

test('own pages and programs may write for whoever signed in, and for nobody else', async () => {
  const own: Record<string, string> = { origin: server.url, 'sec-fetch-site': 'same-origin' };
  const cookie = cookieOf(server.url);
  for (const headers of [own, {}])
    expect((await send('/graphql', { ...JSON_BODY, cookie, ...headers }, 'POST', MUTATION)).body).toContain(
      'UNKNOWN_BATCH',
    );
  const stranger = await send('/graphql', { ...JSON_BODY, ...own }, 'POST', MUTATION);
  expect(stranger).toMatchObject({ status: 401, body: expect.stringContaining('NOT_SIGNED_IN') });
});

test('every answer keeps other sites away, and pages run no script but their own', async () => {
  for (const path of ['/', '/graphql?id=edition', '/healthz', '/api/templates/market.csv', '/nowhere']) {
    const { headers } = await send(path, {});
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'/),
    });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers['content-security-policy']).not.toContain('unsafe');
  }
});

test('a page that a browser has kept keeps its own policy', async () => {
  const cookie = cookieOf(server.url);
  const { headers } = await send('/imports', { cookie });
  const again = await send('/imports', { cookie, 'if-none-match': String(headers.etag) });
  expect(again.status).toBe(304);
  expect(again.headers).not.toHaveProperty('content-security-policy');
});

test('an answer with a body carries a policy, whatever copy it is asked about', async () => {
  const cookie = cookieOf(server.url);
  const page = await send('/imports', { cookie });
  const asset = /\/_app\/[^"']+\.js/.exec(page.body)?.[0] ?? '/_app/version.json';
  for (const [path, status] of [
    ['/imports', 200],
    [asset, 200],
    ['/nowhere', 404],
    ['/specialties/999999', 404],
  ] as const) {
    const answer = await send(path, { cookie, 'if-none-match': '"another"' });
    expect([path, answer.status, answer.headers['content-security-policy']]).toEqual([
      path,
      status,
      expect.stringMatching(/^default-src 'none'/),
    ]);
  }
});

test('behind HTTPS an instance has one name and says that it is reached no other way', async () => {
  const origin = 'https://talent.example.cn';
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-https-'));
  const known = await startMain({
    DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    GONGXU_DEMO: 'off',
    GONGXU_ORIGIN: origin,
  });
  await known.stop();
  await rm(folder, { recursive: true });
  expect(known.url).toBe(origin);
});

test.each(['talent.example.cn', 'ftp://talent.example.cn', 'https://talent.example.cn/plan'])(
  '%s is no origin, and nothing starts',
  (GONGXU_ORIGIN) =>
    expect(() => readAddress({ GONGXU_ORIGIN })).toThrow(`invalid GONGXU_ORIGIN ${GONGXU_ORIGIN}`),
);

test('to listen beyond this machine takes the address under which people come', () => {
  expect(() => readAddress({ HOST: '0.0.0.0' })).toThrow('HOST=0.0.0.0 needs GONGXU_ORIGIN');
  expect(readAddress({ HOST: '0.0.0.0', GONGXU_ORIGIN: 'https://a.cn/' })).toMatchObject({
    origin: 'https://a.cn',
  });
});
