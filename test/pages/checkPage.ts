import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

/** An interval is two numbers; else one of the marks of a missing figure stands beside the value. */
const CLOTHED = /\d\s?(–|至|to)\s?[−\d]|[〔[]|≥/;

/**
 * Holds what a reader without scripts sees to the same: axe works by timers, which such a page does not have, so what it
 * shows is given, without its scripts, to a page of a reader who has them.
 */
export async function checkScriptless(page: Page, scripted: BrowserContext): Promise<void> {
  const copy = await scripted.newPage();
  const size = page.viewportSize();
  if (size) await copy.setViewportSize(size);
  const body = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await copy.goto(page.url());
  await checkPage(copy);
  await copy.close();
}

/** Holds an open page to what every page keeps: no accessibility violation, no naked estimate, no sideways scroll, no id twice. */
export async function checkPage(page: Page): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  const { violations } = await new AxeBuilder({ page })
    // a page without frames is judged where it stands; else a second page is opened to put the frames' results together
    .setLegacyMode()
    // every rule runs; only what it finds wrong is told with all its elements
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(violations.map((found) => `${found.id}: ${found.nodes[0]?.html}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  const estimates = await page
    .locator('[data-estimate]')
    .evaluateAll((cells) => cells.map((cell) => cell.textContent ?? ''));
  expect(estimates.filter((text) => !CLOTHED.test(text))).toEqual([]);
  expect(await idsTwice(page)).toEqual([]);
}

/** Ids that more than one element of a page has, hidden ones too: a link, a label or a description would lead to the first alone. */
function idsTwice(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  });
}
