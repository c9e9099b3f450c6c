import type { RequestEvent } from '@sveltejs/kit';
import { query } from './query.ts';

/**
 * The figures of a page. While nothing has been published there are none: the root layout then shows what is
 * missing instead of the page, which therefore never sees the null.
 */
export async function loadFigures<T>(
  event: Pick<RequestEvent, 'platform' | 'fetch'> & {
    parent: () => Promise<{ shell: { publication: unknown } }>;
  },
  document: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { shell } = await event.parent();
  return shell.publication ? query<T>(event, document, variables) : (null as T);
}
