import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionOf } from '../../scripts/access/asBureau.ts';
import { type Booted, boot } from './boot.ts';
import { type Otherwise, testAuthenticator } from './testAuthenticator.ts';

let server: Booted;
let database: Database.Database;
/** passkeys are for names, not for numbers */
let site: string;
beforeAll(async () => {
  server = await boot();
  site = server.url.replace('127.0.0.1', 'localhost');
  database = new Database(server.database, { timeout: 60_000 });
});
afterAll(async () => {
  database.close();
  await server.close();
});

// biome-ignore lint/suspicious/noExplicitAny: answers of many questions
type Answered = { data: any; cookies: Record<string, string> };

async function ask(query: string, cookie: string, variables: object = {}, at = site): Promise<Answered> {
  const response = await fetch(`${at}/graphql`, {
    method: 'POST',
    credentials: 'omit',
    headers: { 'content-type': 'application/json', cookie: `lang=en; ${cookie}` },
    body: JSON.stringify({ query, variables }),
  });
  const pairs = response.headers.getSetCookie().map((set) => set.split(';')[0]?.split('=') ?? []);
  return { ...(await response.json()), cookies: Object.fromEntries(pairs) };
}

const ADD =
  'mutation ($name: String!, $response: String!) { addPasskey(name: $name, response: $response) { refused { code } } }';
const FINISH =
  'mutation ($response: String!) { finishPasskeySignIn(response: $response) { refused { code sentence } me { name } } }';

let people = 0;

/** Somebody with a session and, if it is made, a passkey. */
async function person(role: 'association' | 'bureau' = 'association') {
  const name = `person-${++people}`;
  const session = sessionOf(server.database, {
    name,
    shownName: '孙三',
    role,
    scope: role === 'bureau' ? null : 'A01',
  });
  database.prepare('update account set totp_secret = null where name = ?').run(name);
  const device = testAuthenticator(site);
  const begun = await ask('mutation { beginPasskey { refused { code } options } }', session);
  const pending = `gongxu_pending=${begun.cookies.gongxu_pending}`;
  const add = async (other: Otherwise = {}) => {
    const response = device.create(begun.data.beginPasskey.options, other);
    const { data } = await ask(ADD, `${session}; ${pending}`, { name: '办公室电脑', response });
    return data.addPasskey.refused;
  };
  return { name, session, device, add, options: begun.data.beginPasskey.options, pending };
}

/** Asks for a challenge. */
async function challenge(second = false, cookie = '') {
  const { data, cookies } = await ask(
    `mutation { beginPasskeySignIn(second: ${second}) { refused { code } options } }`,
    cookie,
  );
  return { ...data.beginPasskeySignIn, pending: `gongxu_pending=${cookies.gongxu_pending}` };
}

async function signIn(device: ReturnType<typeof testAuthenticator>, other: Otherwise = {}) {
  const { options, pending } = await challenge();
  const { data, cookies } = await ask(FINISH, pending, { response: device.get(options, other) });
  return { ...data.finishPasskeySignIn, session: cookies.gongxu_session ?? null };
}

const lastAct = () =>
  database.prepare('select action, details from audit_event order by id desc limit 1').get() as {
    action: string;
    details: string;
  };

/** Wrong tries of one test do not count for another. */
const forget = () => database.prepare('delete from wrong_sign_in').run();

test('a passkey is made, named, and signs its owner in without a name or a password', async () => {
  const { name, session, device, add } = await person();
  expect(await add()).toBeNull();
  const listed = await ask('{ myPasskeys { id name lastUsedAt } }', session);
  expect(listed.data.myPasskeys).toMatchObject([{ name: '办公室电脑', lastUsedAt: null }]);

  const entered = await signIn(device);
  expect(entered).toMatchObject({ refused: null, me: { name } });
  expect(lastAct()).toMatchObject({ action: 'account.signIn', details: expect.stringContaining('passkey') });
  const used = await ask('{ myPasskeys { lastUsedAt } mySessions { way } }', session);
  expect(used.data.myPasskeys[0].lastUsedAt).not.toBeNull();
  expect(used.data.mySessions[0].way).toBe('passkey');

  const [{ id }] = listed.data.myPasskeys;
  const gone = await ask(`mutation { removePasskey(id: ${id}) { refused { code } } }`, session);
  // without a password there is no other way in
  expect(gone.data.removePasskey.refused.code).toBe('ACCOUNT_LAST_WAY');
  database.prepare("update account set password_hash = 'x' where name = ?").run(name);
  await ask(`mutation { removePasskey(id: ${id}) { refused { code } } }`, session);
  expect(await signIn(device)).toMatchObject({ refused: { code: 'PASSKEY_WRONG' }, session: null });
});

test('a passkey is the second factor that a role needs', async () => {
  const { session, add } = await person('bureau');
  const needs = async () => (await ask('{ me { needsSecondFactor } }', session)).data.me.needsSecondFactor;
  expect(await needs()).toBe(true);
  await add();
  expect(await needs()).toBe(false);
  const [{ id }] = (await ask('{ myPasskeys { id } }', session)).data.myPasskeys;
  const { data } = await ask(`mutation { removePasskey(id: ${id}) { refused { code } } }`, session);
  expect(data.removePasskey.refused.code).toBe('SECOND_FACTOR_NEEDED');
});

test.each<[string, Otherwise]>([
  ['another site’s', { origin: 'https://elsewhere.example', rpId: 'elsewhere.example' }],
  ['another site’s page for this site', { origin: 'https://elsewhere.example' }],
  ['another port’s', { origin: 'http://localhost:1' }],
  ['another site’s key on this page', { rpId: 'elsewhere.example' }],
])('%s passkey is neither made nor heard', async (_, other) => {
  const wrong = await person();
  expect(await wrong.add(other)).toEqual({ code: 'PASSKEY_WRONG' });
  const { device, add } = await person();
  await add();
  expect(await signIn(device, other)).toMatchObject({ refused: { code: 'PASSKEY_WRONG' }, session: null });
  expect(lastAct()).toMatchObject({
    action: 'account.signInWrong',
    details: expect.stringContaining('PASSKEY_WRONG'),
  });
  forget();
});

test('an answer is heard once, in the browser that was asked, within five minutes', async () => {
  const { device, add, session, pending, options } = await person();
  await add();
  const again = { name: 'x', response: device.create(options) };
  expect((await ask(ADD, `${session}; ${pending}`, again)).data.addPasskey.refused.code).toBe('SIGN_IN_OVER');

  const asked = await challenge();
  const answer = { response: device.get(asked.options) };
  const other = await challenge();
  const elsewhere = await ask(FINISH, other.pending, answer);
  expect(elsewhere.data.finishPasskeySignIn.refused.code).toBe('PASSKEY_WRONG');
  expect((await ask(FINISH, asked.pending, answer)).data.finishPasskeySignIn.refused).toBeNull();
  const replayed = await ask(FINISH, asked.pending, answer);
  expect(replayed.data.finishPasskeySignIn.refused.code).toBe('SIGN_IN_OVER');
  expect(replayed.cookies.gongxu_session).toBeUndefined();

  const late = await challenge();
  database.prepare('update pending_proof set until = ?').run(new Date().toISOString());
  const tooLate = await ask(FINISH, late.pending, { response: device.get(late.options) });
  expect(tooLate.data.finishPasskeySignIn.refused.code).toBe('SIGN_IN_OVER');
  forget();
});

test('a counter that goes back, no check of the person, another owner’s name, and nonsense are refused', async () => {
  const { device, add } = await person();
  await add();
  expect((await signIn(device, { counter: 5 })).refused).toBeNull();
  expect((await signIn(device, { counter: 5 })).refused.code).toBe('PASSKEY_WRONG');
  expect((await signIn(device, { counter: 4 })).refused.code).toBe('PASSKEY_WRONG');
  expect((await signIn(device, { counter: 6, verified: false })).refused.code).toBe('PASSKEY_WRONG');
  expect((await signIn(device, { counter: 6, userHandle: 'AAAA' })).refused.code).toBe('PASSKEY_WRONG');
  const { pending } = await challenge();
  const nonsense = await ask(FINISH, pending, { response: '[]' });
  expect(nonsense.data.finishPasskeySignIn.refused.code).toBe('PASSKEY_WRONG');
  expect((await signIn(device, { counter: 6 })).refused).toBeNull();
  forget();
});

test('whoever is locked is told so, and tries without end are not heard', async () => {
  const { name, device, add } = await person();
  await add();
  database.prepare("update account set state = 'disabled' where name = ?").run(name);
  expect((await signIn(device)).refused.code).toBe('SIGN_IN_CLOSED');
  const stranger = testAuthenticator(site);
  const tries = Array.from({ length: 20 }, () => signIn(stranger));
  await Promise.all(tries);
  expect((await signIn(stranger)).refused.code).toBe('SIGN_IN_WAIT');
  forget();
});

test('a second step needs a first, and where browsers make none the API says so', async () => {
  expect((await challenge(true)).refused.code).toBe('SIGN_IN_OVER');
  const { data } = await ask('{ signInOffers { passkeys provider } }', '', {}, server.url);
  expect(data.signInOffers).toEqual({ passkeys: false, provider: null });
  const begun = await ask(
    'mutation { beginPasskeySignIn(second: false) { refused { code } } }',
    '',
    {},
    server.url,
  );
  expect(begun.data.beginPasskeySignIn.refused.code).toBe('PASSKEY_NOT_HERE');
});

test('a demonstrator, who is anybody, makes none', async () => {
  const { name, session } = await person();
  database.prepare('update account set demonstration = 1 where name = ?').run(name);
  const { data } = await ask('mutation { beginPasskey { options } }', session);
  expect(data).toBeNull();
});
