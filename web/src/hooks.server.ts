import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { isLocale, LANG } from '#lib/i18n/index.ts';
import { pickLocale } from '#lib/server/pickLocale.ts';

const YEAR = 365 * 24 * 3600;

export const handle: Handle = async ({ event, resolve }) => {
  const { url, cookies } = event;
  const asked = url.searchParams.get('lang');
  const locale = pickLocale(asked, cookies.get('lang'));
  event.locals.locale = locale;
  if (isLocale(asked) && asked !== cookies.get('lang')) {
    cookies.set('lang', asked, { path: '/', maxAge: YEAR, httpOnly: true, sameSite: 'lax', secure: false });
  }
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('<html lang="zh-Hans"', `<html lang="${LANG[locale]}"`),
  });
  response.headers.set('content-language', LANG[locale]);
  response.headers.append('vary', 'Cookie');
  return response;
};

/** Every failure gets a number that the reader can quote and that stands in the log. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown' && error.status < 500) return {};
  const id = crypto.randomUUID().slice(0, 8);
  console.error(`[${id}] ${event.url.pathname}`, error);
  return { id };
};
