import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUREAU, ofSchool, type Person } from '../../scripts/access/asBureau.ts';
import { checkPage } from './checkPage.ts';
import { type Opened, open } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const person = (role: Person['role'], scope: string | null): Person => ({
  name: `today-${role}`,
  shownName: '示范',
  role,
  scope,
});
const PEOPLE: Person[] = [
  BUREAU,
  ofSchool('D01', 'today-school'),
  person('county', '220503'),
  person('admin', null),
];
const READERS = [
  [1440, 'zh'],
  [390, 'en'],
] as const;

test.each(PEOPLE.flatMap((as) => READERS.map(([width, lang]) => [as.role, width, lang, as] as const)))(
  'today of a %s at %i px in %s is accessible, and counts in heading and header what it lists',
  async (_role, width, lang, as) => {
    const context = await opened.reader(width, lang, true, as);
    const page = await context.newPage();
    await page.goto('/today');
    await checkPage(page);
    const listed = await page.locator('#waiting li').count();
    const heading = await page.locator('h1').innerText();
    expect(Number(/^\d+/.exec(heading)?.[0] ?? 0)).toBe(listed);
    const counts = await page.locator('header .count').allTextContents();
    expect(new Set(counts)).toEqual(new Set(listed > 0 ? [String(listed)] : []));
    await context.close();
  },
);
