import { error, type RequestEvent } from '@sveltejs/kit';

export interface GraphqlResult {
  data?: unknown;
  errors?: readonly { message: string; extensions?: { code?: unknown } }[];
}

/** Refusals of the API that mean: the address names something that is not there. */
const UNKNOWN = new Set<unknown>([
  'UNKNOWN_CODE',
  'UNKNOWN_BATCH',
  'UNKNOWN_KIND',
  'UNKNOWN_PERIOD',
  'UNKNOWN_COHORT',
  'INVALID_CURSOR',
  'PLAN_UNKNOWN',
  'PLAN_UNKNOWN_PROGRAMME',
  'PLAN_UNKNOWN_SCENARIO',
  'PLAN_UNKNOWN_JOB',
]);

/**
 * Asks the API one question for a page. Answers are shared between requests: read them, do not change them.
 *
 * @throws a 404 page when the API knows no such thing, a 502 page when it answers with errors or not at all
 */
export async function query<T>(
  event: Pick<RequestEvent, 'platform' | 'fetch'>,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<T> {
  const { data, errors } = await ask(event, document, variables);
  if (errors?.some((one) => UNKNOWN.has(one.extensions?.code))) error(404, 'unknown');
  if (errors?.length || !data) {
    console.error('page query failed:', errors?.map((one) => one.message).join('; ') ?? 'no data');
    error(502, 'api');
  }
  return data as T;
}

/**
 * The API's answer as it is: in the same process when the API serves the pages, over HTTP otherwise
 * (`GONGXU_API`, an address such as `http://127.0.0.1:3000`).
 */
export async function ask(
  event: Pick<RequestEvent, 'platform' | 'fetch'>,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<GraphqlResult> {
  const local = event.platform?.req?.gongxu;
  if (local) return local.query(document, variables);
  const base = process.env.GONGXU_API ?? 'http://127.0.0.1:3000';
  try {
    const response = await event.fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    return (await response.json()) as GraphqlResult;
  } catch (cause) {
    return { errors: [{ message: cause instanceof Error ? cause.message : String(cause) }] };
  }
}
