import { request } from 'node:http';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Person, sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';

const COUNTY: Person = { name: 'dongchang', shownName: '东昌区', role: 'county', scope: '220502' };
const ADMIN: Person = { name: 'keeper', shownName: '管理员', role: 'admin', scope: null };
const ROWS = '期间,地区,职业,需求人数,求职人数\n2026Q3,220502,焊工,12,10\n';
/** Bytes of a body that are held back until something has happened to its sender. */
const HELD = 60;

let server: Booted;
let database: Database.Database;
beforeAll(async () => {
  server = await boot();
  database = new Database(server.database, { timeout: 60_000 });
});
afterAll(async () => {
  database.close();
  await server.close();
});
beforeEach(() => database.prepare("delete from batch where state <> 'committed'").run());

const counted = () => database.prepare('select count(*) as files from batch').get();
const idOf = ({ name }: Person) =>
  (database.prepare('select id from account where name = ?').get(name) as { id: number }).id;
const act = async (field: string, given: string) => {
  const headers = { cookie: sessionOf(server.database, ADMIN) };
  const { data } = await server.graphql(`mutation { ${field}(${given}) { refused { code } } }`, { headers });
  expect(data).toEqual({ [field]: { refused: null } });
};

/** Sends a file but its last bytes, lets something happen, and sends the rest. */
async function sendInTwo(step: 'check' | 'commit', meanwhile: () => Promise<unknown>, language = 'zh') {
  const form = new FormData();
  for (const [name, value] of [
    ['kind', 'market'],
    ['step', step],
  ] as const)
    form.set(name, value);
  form.set('file', new Blob([ROWS]), 'a.csv');
  const whole = new Response(form);
  const body = Buffer.from(await whole.arrayBuffer());
  const cookie = `lang=${language}; ${sessionOf(server.database, COUNTY)}`;
  const { promise, resolve, reject } = Promise.withResolvers<{ status?: number; text: string }>();
  const upload = request(`${server.url}/api/imports`, {
    method: 'POST',
    headers: {
      cookie,
      accept: 'application/json',
      'content-type': whole.headers.get('content-type') ?? '',
      'content-length': body.length,
    },
  });
  upload.on('error', reject).on('response', async (response) => {
    let text = '';
    for await (const part of response) text += part;
    resolve({ ...(response.statusCode && { status: response.statusCode }), text });
  });
  upload.write(body.subarray(0, -HELD));
  // until the file has begun to lie on the disk, the rights by which it came may not have been asked yet
  await expect.poll(async () => (await server.uploadsLeft()).length, { timeout: 30_000 }).toBe(1);
  await meanwhile();
  upload.end(body.subarray(-HELD));
  return promise;
}

const ENDED = [
  () => act('disableAccount', `id: ${idOf(COUNTY)}`),
  () => act('changeAccount', `id: ${idOf(COUNTY)}, role: bureau`),
  () => act('endSessionsOf', `id: ${idOf(COUNTY)}`),
] as const;

test('of a file whose sender is locked, signed out or of another role before its last byte nothing is kept', async () => {
  for (const meanwhile of ENDED)
    for (const step of ['check', 'commit'] as const) {
      const before = counted();
      const { status, text } = await sendInTwo(step, meanwhile);
      expect([status, JSON.parse(text)]).toEqual([
        403,
        { code: 'RIGHTS_ENDED', message: expect.stringContaining('没有留下任何内容') },
      ]);
      expect(counted()).toEqual(before);
      expect(await server.uploadsLeft()).toEqual([]);
    }
  expect((await server.graphql('{ publication { id } }')).data).toEqual({ publication: null });
  const { text } = await sendInTwo('commit', ENDED[0], 'en');
  expect(JSON.parse(text).message).toContain('Nothing of it was kept');
});

test('of a file whose sender stays as it was all is taken', async () => {
  expect((await sendInTwo('check', async () => {})).status).toBe(303);
});
