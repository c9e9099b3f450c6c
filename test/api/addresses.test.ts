import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Booted, boot } from './boot.ts';

let server: Booted;
let demonstration: Booted;
beforeAll(async () => {
  server = await boot();
  demonstration = await boot(1, [], { GONGXU_DEMO: 'on', GONGXU_TRUST_PROXY: '127.0.0.1, 10.0.0.0/8' });
}, 240_000);
afterAll(async () => {
  await server.close();
  await demonstration.close();
});

/** A sign-in that is wrong. @param forwarded what its proxies say */
const tryIn = (at: Booted, forwarded: string) =>
  fetch(`${at.url}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': forwarded },
    body: JSON.stringify({
      query: 'mutation { signIn(name: "nobody", password: "no password") { refused { code } } }',
    }),
  });

const LOG =
  '{ auditEvents(where: { action: "account.signInWrong" }) { totalCount events { actor details } } }';

/** @returns the cookie of a one-click sign-in */
async function demonstrator(name: string): Promise<string> {
  const response = await fetch(`${demonstration.url}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { signInAsDemonstrator(name: "${name}") { refused { code } } }`,
    }),
  });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

test('nobody’s word on where a request came from is taken but a trusted proxy’s, and of that no more than it wrote', async () => {
  await tryIn(server, '203.0.113.9');
  const { data } = await server.graphql<{ auditEvents: { events: { actor: string }[] } }>(LOG);
  expect(data.auditEvents.events.map(({ actor }) => actor)).toEqual(['127.0.0.1']);

  await tryIn(demonstration, '1.1.1.1, 203.0.113.9, 10.1.2.3');
  await tryIn(demonstration, 'a lie\t, , ');
  const behind = await demonstration.graphql<{ auditEvents: { events: { actor: string }[] } }>(LOG);
  expect(behind.data.auditEvents.events.map(({ actor }) => actor)).toEqual(['127.0.0.1', '203.0.113.9']);
});

test('a demonstrator reads of no visitor where they are, neither in the log nor in its file, nor by searching', async () => {
  await tryIn(demonstration, '203.0.113.77');
  const cookie = await demonstrator('demo.admin');
  const asked = await demonstration.graphql<{ auditEvents: { totalCount: number; events: object[] } }>(
    '{ auditEvents { totalCount events { actor action details } } }',
    { headers: { cookie } },
  );
  expect(asked.data.auditEvents.totalCount).toBeGreaterThan(1);
  expect(asked.data.auditEvents.events).toContainEqual(
    expect.objectContaining({ actor: '', action: 'account.signInWrong' }),
  );
  expect(JSON.stringify(asked)).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  const file = await (await fetch(`${demonstration.url}/api/audit.csv`, { headers: { cookie } })).text();
  expect(file).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  const found = await demonstration.graphql<{ auditEvents: { totalCount: number } }>(
    '{ auditEvents(where: { who: "203.0" }) { totalCount } }',
    { headers: { cookie } },
  );
  expect(found.data.auditEvents.totalCount).toBe(0);
});
