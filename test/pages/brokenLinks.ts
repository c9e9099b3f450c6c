import type { APIRequestContext } from 'playwright-core';

/** Links of one shape that are followed: pages of the same kind with other codes are built by the same code. */
const OF_A_SHAPE = 1;

/**
 * Follows the links of the pages from an address on, like a reader who clicks on everything of every kind.
 *
 * @returns links that lead nowhere, with the page they stand on, and how many were followed
 */
export async function brokenLinks(
  request: APIRequestContext,
  from: string,
): Promise<{ broken: string[]; followed: number }> {
  const waiting = [{ address: from, on: '' }];
  const known = new Set([from]);
  const shapes = new Map<string, number>();
  const broken: string[] = [];
  let followed = 0;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const shape = next.address.replaceAll(/[A-Z]?\d+|=[^&#]*/g, '#');
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    if ((shapes.get(shape) as number) > OF_A_SHAPE) continue;
    const response = await request.get(next.address);
    followed += 1;
    if (!response.ok()) broken.push(`${response.status()} ${next.address} on ${next.on}`);
    if (!response.headers()['content-type']?.startsWith('text/html')) continue;
    for (const address of linksOf(await response.text(), response.url())) {
      if (known.has(address)) continue;
      known.add(address);
      waiting.push({ address, on: next.address });
    }
  }
  return { broken, followed };
}

/** Addresses on the same server a page links to, without what stands behind `#`. */
function linksOf(html: string, on: string): string[] {
  const found = [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(
    ([, href = '']) => new URL(href.replaceAll('&amp;', '&'), on),
  );
  return found
    .filter(({ origin }) => origin === new URL(on).origin)
    .map(({ pathname, search }) => pathname + search);
}
