import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageAddress } from '../../../server/api/front/pageAddress.ts';

const of = (url: string, cookie = '') => pageAddress({ url, headers: { cookie } });

test('a page is kept under its path, the parameters it knows, and the language', () => {
  expect(of('/')).toEqual({ url: '/', locale: 'zh' });
  expect(of('/', 'a=b; lang=en')).toEqual({ url: '/', locale: 'en' });
  expect(of('/specialties?after=abc&sector=2')).toEqual({
    url: '/specialties?sector=2&after=abc',
    locale: 'zh',
  });
});

test('what no page knows is left out', () => {
  expect(of('/?x=1&y=2')?.url).toBe('/');
  expect(of('/sectors/1?sector=2')?.url).toBe('/sectors/1');
  expect(of('/specialties?sector=2&sector=3&utm_source=x')?.url).toBe('/specialties?sector=2');
  expect(of('/specialties?q=')?.url).toBe('/specialties?q=');
});

test('what somebody typed is not kept, nor a page that remembers another language', () => {
  expect(of('/specialties?q=护理')).toBeNull();
  expect(of('/?lang=en')).toBeNull();
  expect(of('/?lang=en', 'lang=zh')).toBeNull();
  expect(of('/?lang=en', 'lang=en')).toEqual({ url: '/', locale: 'en' });
  expect(of('/?lang=xx')).toEqual({ url: '/', locale: 'zh' });
});

test.each([
  '/today',
  '/plan/gaps',
  '/releases/desk',
  '/releases/preview/abc',
  '/sign-in?next=/',
  '/%70lan',
  '//plan',
  '/./plan',
])('%s is not kept', (url) => expect(of(url)).toBeNull());

test('every parameter that a kept page asks for is known', () => {
  const routes = join(import.meta.dirname, '../../../web/src/routes');
  const asked = readdirSync(routes, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('+page.server.ts'))
    .flatMap((file) => {
      const path = `/${file.replace(/\/?\+page\.server\.ts$/, '').replaceAll(/\[\w+\]/g, '1')}`;
      const text = readFileSync(join(routes, file), 'utf8');
      return [...text.matchAll(/(?:searchParams|asked)(?:\.(?:get|has|getAll))?\('(\w+)'\)/g)].map(
        ([, name]) => `${path}?${name}=1`,
      );
    });
  expect(asked.length).toBeGreaterThan(10);
  // those that are not kept keep their address as it is
  expect(asked.filter((url) => ![url, undefined].includes(of(url)?.url))).toEqual([]);
});
