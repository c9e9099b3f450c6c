import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Person } from '../../scripts/access/asBureau.ts';
import { checkPage } from './checkPage.ts';
import { type Opened, open } from './open.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await open();
});
afterAll(() => opened.close());

const ADMIN: Person = { name: 'set-admin', shownName: '管理员', role: 'admin', scope: null };
const READERS = [
  [1440, 'zh'],
  [390, 'en'],
] as const;

test.each(READERS)(
  'a setting is changed, refused and withdrawn on its page at %i px in %s',
  async (width, lang) => {
    const context = await opened.reader(width, lang, true, ADMIN);
    const page = await context.newPage();
    await page.goto('/admin/settings');
    await checkPage(page);
    const item = page.locator('[id="calendar.marketReturnDays"]');
    const value = () => item.locator('.value').innerText();
    expect(await value()).toMatch(/^15/);

    await item.locator('summary').click();
    await item.locator('input[name=value]').fill('200');
    await item.locator('form[action*=change] button').click();
    expect(await item.locator('input[name=value]').inputValue()).toBe('200');
    expect(await item.locator('.refusal').innerText()).toMatch(/0.*92/);
    await checkPage(page);

    await item.locator('input[name=value]').fill('20');
    await item.locator('form[action*=change] button').click();
    await item.locator('[role=status]').waitFor();
    expect(await value()).toMatch(/^20/);
    expect(await item.innerText()).toContain('管理员');
    await checkPage(page);

    await item.locator('button[value=before]').click();
    await item.locator('[role=status]').waitFor();
    expect(await value()).toMatch(/^15/);
    await context.close();
  },
);

test.each(READERS)('health says of every part how it is at %i px in %s', async (width, lang) => {
  const context = await opened.reader(width, lang, true, ADMIN);
  const page = await context.newPage();
  await page.goto('/admin');
  await page.locator('a[href="/admin/health"]').click();
  await page.waitForURL('**/admin/health');
  await checkPage(page);
  expect(await page.locator('tbody tr').count()).toBe(13);
  expect(await page.locator('tbody tr .word').allInnerTexts()).not.toContain('');
  await context.close();
});
