import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import autocannon from 'autocannon';
import { asBureau } from '../access/asBureau.ts';
import { firstPlan } from './cityPlans.ts';
import { type Instance, startInstance } from './instance.ts';
import { againstAnchor, median, NOT_KEPT, type Row, under } from './measure.ts';

const root = join(import.meta.dirname, '..', '..');
const CONNECTIONS = 8;
const SECONDS = 4;
const ROUNDS = 5;

/** Pages rendered per second: no kept page answers them. */
async function pagesPerSecond(instance: Instance): Promise<number> {
  const { requests, non2xx, errors } = await autocannon({
    url: instance.url,
    connections: CONNECTIONS,
    duration: SECONDS,
    headers: NOT_KEPT,
  });
  if (non2xx || errors)
    throw new Error(`${instance.url} answered ${non2xx} times not with 2xx and failed ${errors} times`);
  return requests.average;
}

/** Bytes of script that `/` makes a browser load, gzipped, kB. */
async function scriptSize(url: string): Promise<number> {
  const html = await (await fetch(`${url}/`)).text();
  const linked = [
    ...html.matchAll(/<(?:script[^>]*\ssrc|link[^>]*rel="modulepreload"[^>]*\shref)="([^"]+)"/g),
  ].map((found) => found[1]);
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (found) => found[1],
  );
  const loaded = await Promise.all(
    [...new Set(linked)].map(async (path) => (await fetch(new URL(path, url))).arrayBuffer()),
  );
  return [...loaded, ...inline.map((text) => new TextEncoder().encode(text).buffer)].reduce(
    (sum, bytes) => sum + gzipSync(new Uint8Array(bytes)).length / 1024,
    0,
  );
}

/**
 * `/` rendered by the server that also carries the API, against the page server alone, which asks that same API
 * over HTTP. Both are loaded in turn, never at once.
 */
export async function pages(folder: string): Promise<Row[]> {
  const database = join(folder, 'pages.db');
  const env = { DATABASE_URL: `sqlite:${database}` };
  const mounted = await startInstance(process.execPath, [join(root, 'server', 'dist', 'main.js')], {
    env,
    secondsAtMost: 120,
  });
  const alone = await startInstance(process.execPath, [join(root, 'web', 'build', 'index.js')], {
    env: { GONGXU_API: mounted.url },
    path: '/',
  });
  asBureau(mounted.url, database);
  // what a demonstration does by itself is no part of this
  await firstPlan(mounted);
  try {
    const rates: { mounted: number; alone: number }[] = [];
    await pagesPerSecond(mounted);
    await pagesPerSecond(alone);
    for (let round = 0; round < ROUNDS; round++) {
      rates.push({ mounted: await pagesPerSecond(mounted), alone: await pagesPerSecond(alone) });
    }
    const html = await (await fetch(`${mounted.url}/`, { credentials: 'omit' })).text();
    return [
      againstAnchor(
        '/ mounted, against the page server alone',
        'pages/s',
        median(rates.map((rate) => rate.mounted)),
        median(rates.map((rate) => rate.alone)),
        { atLeast: 0.85 },
      ),
      under('script on /', 'kB gzip', await scriptSize(mounted.url), 60),
      under('HTML of /', 'kB gzip', gzipSync(html).length / 1024, 20),
    ];
  } finally {
    await alone.stop();
    await mounted.stop();
  }
}
