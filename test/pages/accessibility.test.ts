import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPage } from './checkPage.ts';
import { type Opened, open } from './open.ts';

let opened: Opened;
/** one reader of each kind, who goes from page to page */
const pages = new Map<string, Page>();
beforeAll(async () => {
  opened = await open();
  for (const [width, lang] of READERS) pages.set(lang, await (await opened.reader(width, lang)).newPage());
});
afterAll(() => opened.close());

const PAGES = [
  '/',
  '/sectors/3',
  '/specialties',
  '/specialties/660103',
  '/plan',
  '/plan/gaps',
  '/plan/backtest',
  '/method',
  '/method/accuracy',
  '/imports',
  '/imports/1',
  '/imports/1/withdraw',
  '/imports/kinds/outcomes',
  '/imports?complete=outcomes',
  '/imports/titles?title=普工&find=装配',
];
const READERS = [
  [1440, 'zh'],
  [390, 'en'],
] as const;

test.each(PAGES.flatMap((path) => READERS.map(([width, lang]) => [path, width, lang] as const)))(
  '%s at %i px in %s has no accessibility violation, no naked estimate and no sideways scroll',
  async (path, _width, lang) => {
    const page = pages.get(lang) as Page;
    await page.goto(path);
    await checkPage(page);
    expect(opened.problems).toEqual([]);
  },
);
