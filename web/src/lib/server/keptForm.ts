import type { Locale } from '@gongxu/messages/locale';
import { t } from '@gongxu/messages/web';
import { LANG } from '../i18n/index.ts';

/** Never shown again, nor sent back: who signs in types them anew. */
const SECRET: ReadonlySet<string> = new Set(['password', 'current', 'again', 'response']);
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const STYLE = `body{margin:8vh auto;max-width:40em;padding:0 16px;color:#17212b;font:16px/1.75 system-ui,sans-serif}
a{color:#0b5b53}.typed{border-left:4px solid #0b5b53;padding-left:12px;white-space:pre-wrap;overflow-wrap:anywhere}
button{min-height:44px;padding:0 20px;font:inherit}`;

/** Why a form is not taken, what the reader can do about it in another tab, and the status that says so. */
const REASONS = {
  NOT_SIGNED_IN: { words: 'kept', remedy: '/sign-in', status: 401 },
  SECOND_FACTOR_NEEDED: { words: 'kept.factor', remedy: '/account/second-factor', status: 403 },
  NOT_ALLOWED: { words: 'kept.refused', remedy: '/account', status: 403 },
} as const;

/**
 * Answers a form that came after its session had ended, or the right to it: what was typed stands there, and the same form can be
 * sent again once that is mended, in another tab. Without a script, a cookie or anything kept on the server.
 *
 * @param address path and query that the form was sent to
 */
export function keptForm(
  form: FormData,
  address: string,
  locale: Locale,
  reason: keyof typeof REASONS,
): Response {
  const { words, remedy, status } = REASONS[reason];
  const typed = [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !SECRET.has(name) ? [{ name, value }] : [],
  );
  const back = address.split('?')[0] ?? '/';
  const html = `<!doctype html>
<html lang="${LANG[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t(locale, `${words}.title`)} · ${t(locale, 'app.name')}</title><style>${STYLE}</style></head>
<body><main><h1>${t(locale, `${words}.title`)}</h1><p>${t(locale, `${words}.text`)}</p>
<p><a href="${remedy}?next=${encodeURIComponent(back)}" target="_blank" rel="noopener">${t(locale, `${words}.remedy`)}</a></p>
${typed.map(shown).join('')}
<form method="post" action="${escaped(address)}">${typed.map(hidden).join('')}
<button type="submit">${t(locale, 'kept.send')}</button></form></main></body></html>`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': POLICY,
    'cache-control': 'no-store',
  };
  return new Response(html, { status, headers });
}

interface Typed {
  name: string;
  value: string;
}

/** What a reader has written, and not what a form says of itself. */
function shown({ value }: Typed): string {
  return /[\s\p{Script=Han}]/u.test(value.trim()) ? `<p class="typed">${escaped(value)}</p>` : '';
}

function hidden({ name, value }: Typed): string {
  return `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}
