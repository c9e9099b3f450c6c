import type { Page } from 'playwright-core';

/** Takes a file back as a person does, from the list of imports until the pages are current. */
export async function withdrawFile(page: Page, file: string): Promise<void> {
  await page.goto('/imports');
  await page.locator('tr', { hasText: file }).locator('a.withdraw').first().click();
  await page.locator('textarea[name=reason]').fill('试传');
  await page.locator('main form button[type=submit]').click();
  await page.waitForURL(/\/imports\/\d+$/);
  await page.locator('[data-progress]').waitFor({ state: 'detached' });
  await page.locator('main', { hasText: '试传' }).waitFor();
}
