import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { PageCacheService } from '../../../server/api/front/pageCache.service.ts';
import { KeepService } from '../../../server/api/keeping/keep.service.ts';
import { storePorts } from '../../../server/api/ports/storePorts.ts';
import { PublicationService } from '../../../server/api/publication/publication.service.ts';
import { publish } from '../../../server/store/publications.ts';
import { SMALL_CITY, smallCityFiles } from '../../store/smallCity.ts';
import { temporaryStore } from '../../store/temporaryStore.ts';
import { release } from './publishRelease.ts';

/** A page server of one page that writes its own address, behind the cache, over a city with a release. */
async function startPages() {
  const { store, take } = await temporaryStore();
  for (const [kind, text] of smallCityFiles(SMALL_CITY)) await take(kind, text, { acceptWarnings: true });
  await publish(store);
  await release(store);
  const { publications: source, released, edition } = storePorts(store);
  const publications = new PublicationService(source, released, edition);
  const keeping = new KeepService(publications);
  const cache = new PageCacheService(publications, keeping);
  let made = 0;
  const server = createServer(async (request, response) => {
    await publications.refresh();
    if (cache.serve(request, response)) return;
    made += 1;
    response.setHeader('content-type', 'text/html');
    response.end(`<p>${request.url} ${'供需'.repeat(1000)}</p>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, headers: Record<string, string> = {}) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { store, take, publications, keeping, ask, made: () => made };
}

test('2,000 unknown query strings make a page once, keep it once, and stand in none that others get', async () => {
  const { ask, keeping, made } = await startPages();
  for (let number = 0; number < 2000; number++) {
    const page = await ask(`/?unknown=${number}`, { 'accept-encoding': 'identity' });
    expect(await page.text()).not.toContain('unknown');
  }
  expect([made(), keeping.size.entries]).toEqual([1, 1]);
  expect(keeping.size.bytes).toBeLessThan(10_000);
});

test('a kept page is sent packed as its reader takes it, and known by its tag in each', async () => {
  const { ask, keeping } = await startPages();
  const plain = await ask('/sectors/1', { 'accept-encoding': 'identity' });
  const kept = await ask('/sectors/1', { 'accept-encoding': 'gzip, br' });
  expect(kept.headers.get('content-encoding')).toBe('br');
  expect(await kept.text()).toBe(await plain.text());
  const gzip = await ask('/sectors/1', { 'accept-encoding': 'gzip' });
  expect(gzip.headers.get('content-encoding')).toBe('gzip');
  expect(gzip.headers.get('vary')).toBe('Cookie, Accept-Encoding');
  const etag = gzip.headers.get('etag') ?? '';
  expect(etag).toBe(kept.headers.get('etag'));
  expect((await ask('/sectors/1', { 'if-none-match': etag })).status).toBe(304);
  expect(keeping.size.entries).toBe(1);
});

/** The city's market with other counts, in place of the one before. */
const marketOf = (vacancies: number): [kind: 'market', text: string] => [
  'market',
  smallCityFiles({ ...SMALL_CITY, vacancies }).find(([kind]) => kind === 'market')?.[1] ?? '',
];

test('a page is made anew when a version is released, and not when figures are published', async () => {
  const { ask, made, store, take, publications } = await startPages();
  await ask('/');
  await take(...marketOf(300));
  await publish(store);
  publications.recheck();
  await ask('/');
  expect(made()).toBe(1);
  await release(store);
  publications.recheck();
  await ask('/');
  expect(made()).toBe(2);
});
