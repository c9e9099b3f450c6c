import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import Database from 'better-sqlite3';
import { asBureau } from '../access/asBureau.ts';
import { firstPlan } from './cityPlans.ts';
import { freePort, type Instance, startInstance } from './instance.ts';
import { againstAnchor, median, NOT_KEPT, peakMemory, type Row, under } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const CONNECTIONS = 16;
const SECONDS = 4;
const ROUNDS = 3;
/** Readers a second on an ordinary day, and how many times as many come for a release. */
const NORMAL = 20;
const RUSH = 10;
/** Seconds of the rush; the minute falls in its middle. */
const RUSH_SECONDS = 60;
/** Pages that the public reads, whose HTML is weighed. */
const PAGES = ['/', '/releases', '/releases/2026Q3', '/data', '/specialties', '/sectors/3', '/method'];

async function perSecond(url: string, headers: Record<string, string> = {}): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: { 'accept-encoding': 'gzip', ...headers },
  });
  if (non2xx || errors)
    throw new Error(`${url} answered ${non2xx} times not with 2xx, failed ${errors} times`);
  return requests.average;
}

/** A server that sends one buffer to everybody: what no server of pages can be faster than. */
async function fixedBuffer(body: Buffer) {
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-encoding': 'gzip',
      'content-length': body.length,
    });
    response.end(body);
  });
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

/** A kept page against a fixed buffer, against itself when it is made anew, and how long readers wait at half of what it can. */
async function kept(instance: Instance): Promise<Row[]> {
  const html = gzipSync(
    Buffer.from(await (await fetch(`${instance.url}/`, { credentials: 'omit' })).arrayBuffer()),
  );
  const fixed = await fixedBuffer(html);
  try {
    await perSecond(instance.url);
    const rounds: { kept: number; fixed: number; made: number }[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        kept: await perSecond(instance.url),
        fixed: await perSecond(fixed.url),
        made: await perSecond(instance.url, NOT_KEPT),
      });
    const rate = median(rounds.map((one) => one.kept));
    const { latency } = await autocannon({
      url: instance.url,
      connections: CONNECTIONS,
      overallRate: Math.round(rate / 2),
      duration: 2 * SECONDS,
      headers: { 'accept-encoding': 'gzip' },
    });
    return [
      againstAnchor(
        '/ kept, against a fixed buffer',
        'requests/s',
        rate,
        median(rounds.map((one) => one.fixed)),
        {
          atLeast: 0.6,
        },
      ),
      againstAnchor('/ kept, against made anew', 'requests/s', rate, median(rounds.map((one) => one.made)), {
        atLeast: 20,
      }),
      under('/ kept at half of what it can, p99', 'ms', latency.p99, 20),
    ];
  } finally {
    fixed.stop();
  }
}

async function weights({ url }: Instance): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of PAGES) {
    const response = await fetch(url + path, { credentials: 'omit' });
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    rows.push(under(`HTML of ${path}`, 'kB gzip', gzipSync(await response.text()).length / 1024, 20));
  }
  return rows;
}

/** Sets the minute of the demonstration's scheduled correction, as if it had been signed for that. @returns its id */
function scheduleFor(database: string, minute: string): string {
  const db = new Database(database, { timeout: 60_000 });
  try {
    const { id } = db.prepare("select id from release_version where state = 'scheduled'").get() as {
      id: string;
    };
    db.prepare('update release_version set publish_at = ? where id = ?').run(minute, id);
    db.prepare(
      "update job set due_at = ?, leased_by = null, leased_until = null where kind = 'release.publish'",
    ).run(minute);
    return id;
  } finally {
    db.close();
  }
}

/** Ten times the ordinary readers across a scheduled minute: nothing fails, nobody waits long, nothing is early. */
async function publicationMinute(database: string): Promise<Row[]> {
  const minute = new Date(Math.ceil(Date.now() / 1000) * 1000 + (10 + RUSH_SECONDS / 2) * 1000).toISOString();
  const id = scheduleFor(database, minute);
  const [, release, version] = id.split('/') as [string, string, string];
  const instance = await startInstance(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env: { DATABASE_URL: `sqlite:${database}`, GONGXU_SECRET: 'bench' },
    secondsAtMost: 60,
  });
  try {
    await new Promise((resolve) =>
      setTimeout(resolve, Date.parse(minute) - (RUSH_SECONDS / 2) * 1000 - Date.now()),
    );
    let seen: number | null = null;
    let early = 0;
    const watch = setInterval(() => {
      const asked = Date.now();
      void fetch(`${instance.url}/data/${release}/${version}/sha256sums.txt`, { credentials: 'omit' }).then(
        ({ ok }) => {
          if (!ok) return;
          seen ??= Date.now();
          if (asked < Date.parse(minute)) early += 1;
        },
      );
    }, 250);
    const { latency, non2xx, errors } = await autocannon({
      url: instance.url,
      connections: CONNECTIONS,
      overallRate: NORMAL * RUSH,
      duration: RUSH_SECONDS,
      headers: { 'accept-encoding': 'gzip' },
      requests: [
        { path: '/' },
        { path: '/releases' },
        { path: `/releases/${release}` },
        { path: '/specialties' },
      ],
    });
    clearInterval(watch);
    const rush = `${NORMAL * RUSH} readers/s across the minute of a release`;
    return [
      under(`${rush}: errors`, '', non2xx + errors, 0),
      under(`${rush}: p99`, 'ms', latency.p99, 250),
      under(`${rush}: answers before it`, '', early, 0),
      under(
        `${rush}: seconds until it is out`,
        's',
        seen === null ? Number.POSITIVE_INFINITY : (seen - Date.parse(minute)) / 1000,
        2,
      ),
      under(`${rush}: memory`, 'MB', peakMemory(instance.pid), 500),
    ];
  } finally {
    await instance.stop();
  }
}

/** How long making a draft of the latest quarter takes, from the button to the page. */
async function making({ url }: Instance): Promise<Row[]> {
  const startedAt = performance.now();
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation { correctRelease(release: "2026Q3") { id } }' }),
  });
  const { errors } = (await response.json()) as { errors?: { message: string }[] };
  if (errors?.[0]) throw new Error(errors[0].message);
  return [
    under('making a release of the demonstration city', 's', (performance.now() - startedAt) / 1000, 5),
  ];
}

/** What releases cost, and what readers get. */
export async function releases(folder: string): Promise<Row[]> {
  const database = join(folder, 'releases.db');
  const instance = await startInstance(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env: { DATABASE_URL: `sqlite:${database}`, GONGXU_SECRET: 'bench' },
    secondsAtMost: 300,
  });
  asBureau(instance.url, database);
  const rows: Row[] = [];
  try {
    await firstPlan(instance);
    rows.push(...(await kept(instance)), ...(await weights(instance)), ...(await making(instance)));
  } finally {
    await instance.stop();
  }
  return [...rows, ...(await publicationMinute(database))];
}
