import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, sessionOf } from '../../../scripts/access/asBureau.ts';
import { demoFiles } from '../../../scripts/demo/demoFiles.ts';
import { cityFiles } from '../cityFiles.ts';
import { type City, newCity } from '../newCity.ts';
import { publicAddresses } from './publicAddresses.ts';
import { publicDocuments } from './publicDocuments.ts';
import { learnt, release } from './publishRelease.ts';

/** Everybody but those who may see what is not released. */
const READERS: readonly (Person | null)[] = [
  null,
  { name: 'e', shownName: '用人单位', role: 'employer', scope: 'E01' },
  { name: 's', shownName: '学校', role: 'school', scope: 'DEMO-01' },
  { name: 'a', shownName: '协会', role: 'association', scope: 'A01' },
  { name: 'c', shownName: '县', role: 'county', scope: '220502' },
  { name: 'd', shownName: '管理员', role: 'admin', scope: null },
];
/** Headers that tell when an answer was made, or which of the server's connections carries it. */
const OF_THE_MOMENT = new Set(['date', 'connection', 'keep-alive']);
/** Tell how the machine is now, and when its reader was last seen. */
const OF_THE_MINUTE = /^admin \/admin\/health$|^\w+ \/account$/;
/** Files of the city that come in after its first release. */
const LATER = ['market-2026Q1.csv', 'outcomes-2025.csv', 'intake-pool.csv'];
/** How long a server may take to learn of another process's acts, ms. */
const LEARNS = 1100;

let city: City;
beforeAll(async () => {
  city = await newCity();
  await city.handIn(...(await cityFiles()));
  await learnt(city.server.url, await release(city.store));
  await city.handIn(...(await demoFiles()).filter(({ name }) => LATER.includes(name)));
});
afterAll(() => city.close());

const cookieOf = (reader: Person | null) =>
  reader === null ? '' : sessionOf(city.store.config.database, reader);

/** What an address answers, as one text: status, headers and body. */
async function answerOf(url: string, init: RequestInit): Promise<{ text: string; etag: string | null }> {
  const response = await fetch(url, { ...init, credentials: 'omit', redirect: 'manual' });
  const headers = [...response.headers].filter(([name]) => !OF_THE_MOMENT.has(name));
  const body = Buffer.from(await response.arrayBuffer());
  const hash = createHash('sha256').update(body).digest('hex');
  return {
    text: JSON.stringify([response.status, headers, body.length, hash]),
    etag: response.headers.get('etag'),
  };
}

type Answers = Map<string, { text: string; etag: string | null }>;

/** Every public address as every reader; as a stranger twice, since the second answer may be a kept one. */
async function askAll(readers = READERS): Promise<Answers> {
  const { url: at } = city.server;
  const answers: Answers = new Map();
  for (const reader of readers) {
    const cookie = cookieOf(reader);
    const ask = async (name: string, path: string, init: RequestInit) => {
      const key = `${reader?.role ?? 'public'} ${name}`;
      answers.set(key, await answerOf(at + path, init));
      if (reader === null) answers.set(`${key} again`, await answerOf(at + path, init));
    };
    for (const path of publicAddresses()) await ask(path, path, { headers: { cookie } });
    for (const query of publicDocuments())
      await ask(query, '/graphql', {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
  }
  return answers;
}

/** Addresses that answer two times otherwise. */
const different = (one: Answers, other: Answers) =>
  [...one].flatMap(([key, { text }]) =>
    other.get(key)?.text === text || OF_THE_MINUTE.test(key) ? [] : [key],
  );

test('nothing public tells of a version before its minute, and everything after', async () => {
  const {
    store,
    server: { url },
  } = city;
  // a page that is made leaves with other headers than one that is kept
  await askAll([null]);
  const without = await askAll();
  const next = await release(store, { state: 'scheduled', at: '2099-01-20T01:00:00.000Z' });
  const draft = await release(store, { state: 'draft', at: '2099-04-20T01:00:00.000Z', release: '2026Q3' });
  expect([next, draft]).toEqual(['release/2026Q3/v2', 'release/2026Q3/v3']);
  await new Promise((resolve) => setTimeout(resolve, LEARNS));
  const before = await askAll();
  expect(different(without, before), `of ${before.size} answers`).toEqual([]);

  await store.sql.run(
    "update release_version set state = 'published', published_at = '2026-11-20T01:00:00.000Z' where id = ?",
    [next],
  );
  await learnt(url, next);
  const after = await askAll();
  const changed = different(before, after);
  const strangers = changed.filter((key) => key.startsWith('public '));
  console.log(
    `embargo: ${publicAddresses().length} addresses and ${publicDocuments().length} documents as ${READERS.length} readers, ` +
      `${before.size} answers; ${changed.length} changed at the minute`,
  );
  expect(publicAddresses().length).toBeGreaterThan(350);
  expect(changed.length).toBeGreaterThan(500);
  for (const path of [
    '/',
    '/sectors/3',
    '/specialties',
    '/graphql?id=publication',
    '/data/supply-demand/city.csv',
  ])
    expect(strangers).toContain(`public ${path}`);

  // whoever guesses what is to come is not told whether it is right: the tags of tomorrow are unknown today
  await store.sql.run("update release_version set state = 'scheduled', published_at = null where id = ?", [
    next,
  ]);
  await learnt(url, 'release/2026Q3/v1');
  const known = new Set([...before.values()].map(({ etag }) => etag));
  const told = await Promise.all(
    strangers.flatMap((key) => {
      const etag = after.get(key)?.etag;
      const path = key.slice('public '.length).replace(/ again$/, '');
      // what was public before may be asked for by its tag
      if (!etag || known.has(etag) || !path.startsWith('/')) return [];
      return [
        answerOf(url + path, { headers: { 'if-none-match': etag } }).then(({ text }) =>
          text.startsWith('[304') ? path : null,
        ),
      ];
    }),
  );
  expect(told.length).toBeGreaterThan(50);
  expect(told.filter((path) => path !== null)).toEqual([]);
});
