import { error, type RequestEvent } from '@sveltejs/kit';

export interface GraphqlResult {
  data?: unknown;
  errors?: readonly { message: string }[];
}

/**
 * Asks the API one question for a page: in the same process when the API serves the pages, over HTTP otherwise
 * (`GONGXU_API`, an address such as `http://127.0.0.1:3000`).
 *
 * @throws a 502 page when the API answers with errors or not at all
 */
export async function query<T>(
  event: Pick<RequestEvent, 'platform' | 'fetch'>,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const local = event.platform?.req?.gongxu;
  const result = local
    ? await local.query(document, variables)
    : await overHttp(event.fetch, document, variables);
  if (result.errors?.length || !result.data) {
    console.error('page query failed:', result.errors?.map((e) => e.message).join('; ') ?? 'no data');
    error(502, 'api');
  }
  return result.data as T;
}

async function overHttp(
  fetch: typeof globalThis.fetch,
  document: string,
  variables: Record<string, unknown>,
): Promise<GraphqlResult> {
  const base = process.env.GONGXU_API ?? 'http://127.0.0.1:3000';
  try {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as GraphqlResult;
  } catch (cause) {
    return { errors: [{ message: cause instanceof Error ? cause.message : String(cause) }] };
  }
}
