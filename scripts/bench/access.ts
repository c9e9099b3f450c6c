import { join } from 'node:path';
import autocannon from 'autocannon';
import Database from 'better-sqlite3';
import { asBureau, cookieOf } from '../access/asBureau.ts';
import { type Instance, startInstance } from './instance.ts';
import { againstAnchor, cpuSeconds, median, NOT_KEPT, type Row, under } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const ROUNDS = 3;
/** Requests of one measurement of CPU: an answer that costs almost nothing, and a page. */
const PROBES = 2000;
const PAGES = 100;
/** People who sign in, each from an address of their own, as a proxy says it. */
const PEOPLE = 20;
const PASSWORD = 'seven grey herons wait';
/** Sign-ins and readers arrive at this rate, per second, whatever the server does. */
const RATE = 20;
const SECONDS = 20;

/** CPU of the server per request, ms. */
async function cpuPerRequest(instance: Instance, path: string, amount: number, cookie = ''): Promise<number> {
  const before = cpuSeconds(instance.pid);
  const { non2xx, errors } = await autocannon({
    url: instance.url + path,
    connections: 4,
    amount,
    headers: cookie ? { cookie } : {},
  });
  if (non2xx || errors)
    throw new Error(`${path} answered ${non2xx} times not with 2xx, failed ${errors} times`);
  return ((cpuSeconds(instance.pid) - before) / amount) * 1000;
}

/** What looking a session up adds to a page of the workspace. */
async function lookUp(instance: Instance): Promise<Row[]> {
  const cookie = cookieOf(instance.url);
  await cpuPerRequest(instance, '/imports', PAGES, cookie);
  await cpuPerRequest(instance, '/healthz', PROBES, cookie);
  const rounds: { page: number; look: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const without = await cpuPerRequest(instance, '/healthz', PROBES);
    const look = (await cpuPerRequest(instance, '/healthz', PROBES, cookie)) - without;
    rounds.push({ page: await cpuPerRequest(instance, '/imports', PAGES, cookie), look });
  }
  const page = median(rounds.map((one) => one.page));
  const look = median(rounds.map((one) => one.look));
  return [
    under('looking a session up, CPU', 'ms', look, 1),
    againstAnchor('/imports with the look-up, CPU, against without', 'ms', page, page - look, {
      atMost: 1.05,
    }),
  ];
}

async function ask<T>(url: string, query: string, as: RequestInit = {}): Promise<T> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    ...as,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return data;
}

/** Accounts that sign in by a password alone. @returns their names */
async function people({ url }: Instance): Promise<string[]> {
  const names = Array.from({ length: PEOPLE }, (_, i) => `person-${i}`);
  for (const name of names) {
    const { inviteAccount } = await ask<{ inviteAccount: { link: { address: string } } }>(
      url,
      `mutation { inviteAccount(name: "${name}", shownName: "一", role: association, scope: "A-${name}") {
        link { address } } }`,
    );
    const token = inviteAccount.link.address.split('/').at(-1);
    await ask(url, `mutation { acceptLink(token: "${token}", password: "${PASSWORD}") { me { name } } }`, {
      credentials: 'omit',
    });
  }
  return names;
}

/** 99th percentile of the answers of `/`, ms; none is a kept one. */
async function p99(instance: Instance): Promise<number> {
  const { latency, non2xx, errors } = await autocannon({
    url: instance.url,
    connections: 10,
    overallRate: RATE,
    duration: SECONDS,
    headers: NOT_KEPT,
  });
  if (non2xx || errors) throw new Error(`/ answered ${non2xx} times not with 2xx and failed ${errors} times`);
  return latency.p99;
}

function signIns({ url }: Instance, names: string[]): PromiseLike<autocannon.Result> {
  let tried = 0;
  return autocannon({
    url: `${url}/graphql`,
    connections: PEOPLE,
    overallRate: RATE,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          tried += 1;
          const query = `mutation { signIn(name: "${names[tried % PEOPLE]}", password: "${PASSWORD}") { refused { code } } }`;
          const headers = {
            'content-type': 'application/json',
            'x-forwarded-for': `10.0.${tried >> 8}.${tried & 255}`,
          };
          return { ...request, headers, body: JSON.stringify({ query }) };
        },
      },
    ],
  });
}

/** How long readers wait for `/` while people sign in, against the same server at rest. */
async function crowd(instance: Instance, database: string): Promise<Row[]> {
  const names = await people(instance);
  await p99(instance);
  const idle = await p99(instance);
  const [busy] = await Promise.all([p99(instance), signIns(instance, names)]);
  const db = new Database(database, { timeout: 60_000 });
  const { count } = db
    .prepare(`select count(*) as count from account_session where way = 'password' and account_id <> 1`)
    .get() as { count: number };
  db.close();
  if (count < (RATE * SECONDS) / 2) throw new Error(`${count} people were let in: nothing was measured`);
  const figure = `/ at ${RATE} readers/s, p99 while ${RATE} people/s sign in, against none`;
  return [againstAnchor(figure, 'ms', busy, idle, { atMost: 2 })];
}

/** What accounts cost the others. */
export async function access(folder: string): Promise<Row[]> {
  const database = join(folder, 'access.db');
  const instance = await startInstance(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env: {
      DATABASE_URL: `sqlite:${database}`,
      GONGXU_SECRET: 'bench',
      GONGXU_DEMO: 'off',
      GONGXU_TRUST_PROXY: '127.0.0.1',
    },
    secondsAtMost: 180,
  });
  asBureau(instance.url, database);
  try {
    return [...(await lookUp(instance)), ...(await crowd(instance, database))];
  } finally {
    await instance.stop();
  }
}
