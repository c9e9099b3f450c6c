import { error, type RequestEvent } from '@sveltejs/kit';
import type { TypedDocumentString } from '../api/documents.server.ts';

export interface GraphqlResult<Result = unknown> {
  data?: Result | null;
  errors?: readonly { message: string; extensions?: { code?: unknown } }[];
}

/** A request for a page, on whose behalf the API is asked. */
export type Asking = Pick<RequestEvent, 'platform'> & Partial<Pick<RequestEvent, 'request' | 'cookies'>>;

/** Variables by name. */
export type Given = Record<string, unknown>;

/** The variables of a document; one that has none is asked without. */
export type VariablesOf<Variables extends Given> =
  Variables extends Record<string, never> ? [] : [variables: Variables];

/** Refusals of the API that mean: the address names something that is not there. */
const UNKNOWN = new Set<unknown>([
  'UNKNOWN_CODE',
  'UNKNOWN_BATCH',
  'UNKNOWN_KIND',
  'UNKNOWN_PERIOD',
  'UNKNOWN_COHORT',
  'INVALID_CURSOR',
  'BAD_USER_INPUT',
  'PLAN_UNKNOWN',
  'PLAN_UNKNOWN_PROGRAMME',
  'PLAN_UNKNOWN_SCENARIO',
  'PLAN_UNKNOWN_JOB',
]);

/** Refusals that mean: whoever asks may not. */
const REFUSED = new Set<unknown>(['NOT_ALLOWED', 'SECOND_FACTOR_NEEDED']);

/**
 * Asks the API one question for a page. Answers are shared between requests: read them, do not change them.
 *
 * @param document one of `lib/api/documents.server.ts`; it says of what type its variables and its answer are
 * @throws a 404 page when the API knows no such thing, a 401 or 403 page where whoever asks may not, a 502 page when it answers with errors or not at all
 */
export async function query<Result, Variables extends Given>(
  event: Asking,
  document: TypedDocumentString<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<Result> {
  return answered(await ask(event, document, ...variables));
}

/** An answer as {@link query} gives it. @throws the pages that say why there is none */
export function answered<Result>({ data, errors }: GraphqlResult<Result>): Result {
  if (errors?.some((one) => UNKNOWN.has(one.extensions?.code))) error(404, 'unknown');
  if (errors?.some((one) => one.extensions?.code === 'NOT_SIGNED_IN')) error(401, 'sign in');
  if (errors?.some((one) => REFUSED.has(one.extensions?.code))) error(403, 'refused');
  if (errors?.length || !data) {
    console.error('page query failed:', errors?.map((one) => one.message).join('; ') ?? 'no data');
    error(502, 'api');
  }
  return data;
}

/**
 * What an address names, out of an answer in which it may be null.
 *
 * @throws a 404 page when it is null: there is no such thing
 */
export function found<T>(named: T | null): T {
  if (named === null) error(404, 'unknown');
  return named;
}

/**
 * The API's answer as it is: in the same process when the API serves the pages, over HTTP otherwise
 * (`GONGXU_API`, an address such as `http://127.0.0.1:3000`).
 */
export async function ask<Result, Variables extends Given>(
  event: Asking,
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: VariablesOf<Variables>
): Promise<GraphqlResult<Result>> {
  const text = document.toString();
  const local = event.platform?.req?.gongxu;
  // The schema is the contract: an answer to a document has the type made of that document.
  if (local) return (await local.query(text, variables ?? {})) as GraphqlResult<Result>;
  const base = process.env.GONGXU_API ?? 'http://127.0.0.1:3000';
  try {
    const cookie = event.request?.headers.get('cookie');
    // Not the event's fetch: it names the pages' own Origin, and the API refuses changes from an address that is not its own.
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      body: JSON.stringify({ query: text, variables: variables ?? {} }),
    });
    for (const one of response.headers.getSetCookie()) passOn(event, one);
    return (await response.json()) as GraphqlResult<Result>;
  } catch (cause) {
    return { errors: [{ message: cause instanceof Error ? cause.message : String(cause) }] };
  }
}

/** Gives the reader a cookie that the API of another server sent: in one process it leaves with the page by itself. */
function passOn({ cookies }: Asking, header: string): void {
  const [pair = '', ...attributes] = header.split(';').map((part) => part.trim());
  const [name = '', value = ''] = pair.split('=', 2);
  const secure = attributes.includes('Secure');
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure, encode: String } as const;
  if (value) cookies?.set(name, value, options);
  else cookies?.delete(name, options);
}

/**
 * The figures of a page. While nothing has been published there are none: the root layout then shows what is
 * missing instead of the page, which therefore never sees the null.
 */
export async function loadFigures<Result, Variables extends Given>(
  event: Asking & {
    parent: () => Promise<{ shell: { publication: unknown } }>;
  },
  document: TypedDocumentString<Result, Variables>,
  ...variables: VariablesOf<Variables>
): Promise<Result> {
  const { shell } = await event.parent();
  return shell.publication ? query(event, document, ...variables) : (null as Result);
}
