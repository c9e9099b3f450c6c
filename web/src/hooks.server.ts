import type { Handle, HandleServerError } from '@sveltejs/kit';
import { isLocale, LANG } from '#lib/i18n';
import { isForeignForm } from '#lib/server/isForeignForm.ts';
import { pickLocale } from '#lib/server/pickLocale.ts';

const YEAR = 365 * 24 * 3600;

export const handle: Handle = async ({ event, resolve }) => {
  const { request, url, cookies } = event;
  if (isForeignForm(request.method, request.headers.get('origin'), request.headers.get('host'))) {
    return new Response('This form was sent by another site.', { status: 403 });
  }
  const asked = url.searchParams.get('lang');
  const locale = pickLocale(asked, cookies.get('lang'));
  event.locals.locale = locale;
  if (isLocale(asked) && asked !== cookies.get('lang')) {
    cookies.set('lang', asked, { path: '/', maxAge: YEAR, httpOnly: true, sameSite: 'lax', secure: false });
  }
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%gongxu.lang%', LANG[locale]),
  });
  response.headers.set('content-language', LANG[locale]);
  response.headers.append('vary', 'Cookie');
  return response;
};

export const handleError: HandleServerError = ({ error, status, message }) => {
  const id = crypto.randomUUID().slice(0, 8);
  if (status >= 500) console.error(`[${id}]`, error);
  return { message, id };
};
