import { type RequestEvent, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { isLocale, LANG } from '#lib/i18n/index.ts';
import { keptForm } from '#lib/server/keptForm.ts';
import { pickLocale } from '#lib/server/pickLocale.ts';

const STRANGER = { role: 'public', scope: null, account: null };

const YEAR = 365 * 24 * 3600;

export const handle: Handle = async ({ event, resolve }) => {
  const { url, cookies } = event;
  const asked = url.searchParams.get('lang');
  const locale = pickLocale(asked, cookies.get('lang'));
  event.locals.locale = locale;
  if (isLocale(asked) && asked !== cookies.get('lang')) {
    cookies.set('lang', asked, { path: '/', maxAge: YEAR, httpOnly: true, sameSite: 'lax', secure: false });
  }
  // without the API in this process there is nobody to ask here; it refuses by itself what a page asks of it
  const api = event.platform?.req?.gongxu;
  event.locals.asker = api?.asker ?? STRANGER;
  const response =
    (await refuse(event)) ??
    (await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('<html lang="zh-Hans"', `<html lang="${LANG[locale]}"`),
    }));
  if (event.locals.asker.account) response.headers.set('cache-control', 'private, no-cache');
  if (event.route.id?.startsWith('/embed')) letFrame(response.headers);
  response.headers.set('content-language', LANG[locale]);
  response.headers.append('vary', 'Cookie');
  return response;
};

/** Lets any site frame a chart that is made for it: it has no script and nothing to press. */
function letFrame(headers: Headers): void {
  const policy = headers.get('content-security-policy') ?? '';
  headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", 'frame-ancestors *'));
}

/** Leads whoever has not signed in there and back; gives whoever may not see the page another that says so. */
async function refuse({
  route,
  url,
  platform,
  fetch,
  request,
  locals,
}: RequestEvent): Promise<Response | null> {
  const refusal = route.id === null ? null : platform?.req?.gongxu?.refusal(route.id);
  if (!refusal) return null;
  // the session ended, or the right was taken away, while somebody was writing
  if (isForm(request))
    return keptForm(await request.formData(), url.pathname + url.search, locals.locale, refusal);
  if (refusal === 'NOT_ALLOWED') return fetch('/refused');
  const next = encodeURIComponent(url.pathname + url.search);
  redirect(303, `${refusal === 'NOT_SIGNED_IN' ? '/sign-in' : '/account/second-factor'}?next=${next}`);
}

function isForm({ method, headers }: Request): boolean {
  return (
    method === 'POST' &&
    /^(?:multipart\/form-data|application\/x-www-form-urlencoded)/.test(headers.get('content-type') ?? '')
  );
}

/** Every failure gets a number that the reader can quote and that stands in the log. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown' && error.status < 500) return {};
  const id = (event.platform?.req?.gongxu?.requestId ?? crypto.randomUUID()).slice(0, 8);
  console.error(`[${id}] ${event.url.pathname}`, error);
  return { id };
};
