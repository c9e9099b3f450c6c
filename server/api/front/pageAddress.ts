import type { IncomingMessage } from 'node:http';
import { LOCALES, type Locale } from '@gongxu/messages/locale';

/** What pages that are kept ask of their address, by route: a pattern of their paths. Whatever else stands there changes nothing. */
const PARAMETERS: readonly (readonly [path: RegExp, names: readonly string[]])[] = [
  [/^\/specialties\/?$/, ['q', 'sector', 'after']],
];

/** Parameters that hold what somebody typed: of such pages there is no end, and they are not kept. */
const TYPED: ReadonlySet<string> = new Set(['q']);

/** Pages that change without a new release or are one person's alone, and files that have names of their own. */
const NOT_KEPT =
  /^\/(?:access|account|admin|imports|plan|refused|releases\/(?:desk|preview)|sign-in|sign-out|today|_app)(?:[/?]|$)/;
/** A path written otherwise than links write it names a page that {@link NOT_KEPT} does not know by that name. */
const ODD_PATH = /%|\/\/|\/\./;

/** What a page is kept under. */
export interface PageAddress {
  /** path and the parameters that it knows, in one order, without the language */
  url: string;
  /** that its reader chose before */
  locale: Locale;
}

/**
 * The address of a page as it is kept.
 *
 * @returns null: it is not kept at all
 */
export function pageAddress({
  headers,
  url = '/',
}: Pick<IncomingMessage, 'headers' | 'url'>): PageAddress | null {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  if (NOT_KEPT.test(path) || ODD_PATH.test(path)) return null;
  const remembered = /(?:^|;\s*)lang=(zh|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  const locale: Locale = remembered === 'en' ? 'en' : 'zh';
  if (end < 0) return { url: path, locale };
  const asked = new URLSearchParams(url.slice(end + 1));
  const language = asked.get('lang');
  // the answer remembers it for its reader
  if (LOCALES.some((one) => one === language) && language !== remembered) return null;
  const known = parametersOf(path).flatMap((name) => {
    const value = asked.get(name);
    return value === null ? [] : [[name, value] as [string, string]];
  });
  if (known.some(([name, value]) => TYPED.has(name) && value.trim() !== '')) return null;
  const search = new URLSearchParams(known).toString();
  return { url: search === '' ? path : `${path}?${search}`, locale };
}

function parametersOf(path: string): readonly string[] {
  const page = path.replace(/\/__data\.json$/, '');
  return PARAMETERS.find(([pattern]) => pattern.test(page))?.[1] ?? [];
}
