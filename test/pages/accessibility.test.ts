import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkPage } from './checkPage.ts';
import { type Opened, open } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
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
  async (path, width, lang) => {
    const context = await opened.reader(width, lang);
    const page = await context.newPage();
    await page.goto(path);
    await checkPage(page);
    await context.close();
    expect(opened.problems).toEqual([]);
  },
);
