import type { RequestEvent } from '@sveltejs/kit';
import type { TypedDocumentString } from '../api/documents.server.ts';
import { type Given, query, type VariablesOf } from './query.ts';

/**
 * The figures of a page. While nothing has been published there are none: the root layout then shows what is
 * missing instead of the page, which therefore never sees the null.
 */
export async function loadFigures<Result, Variables extends Given>(
  event: Pick<RequestEvent, 'platform' | 'fetch'> & {
    parent: () => Promise<{ shell: { publication: unknown } }>;
  },
  document: TypedDocumentString<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<Result> {
  const { shell } = await event.parent();
  return shell.publication ? query(event, document, ...variables) : (null as Result);
}
