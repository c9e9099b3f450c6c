import type { IncomingMessage } from 'node:http';
import type { Locale } from '@gongxu/messages/locale';

/**
 * The language of a reader: `?lang=` of the address, then the `lang` cookie, then Accept-Language, then Chinese.
 */
export function readerLocale(request: Pick<IncomingMessage, 'url' | 'headers'>): Locale {
  return chosen(request) ?? preferred(request.headers['accept-language']);
}

/**
 * The language of a page: what its reader chose, else Chinese, whatever the browser prefers. What the API says on a page is said in
 * the language of the rest of it.
 */
export function pageLocale(request: Pick<IncomingMessage, 'url' | 'headers'>): Locale {
  return chosen(request) ?? 'zh';
}

function chosen({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Locale | undefined {
  const asked = /[?&]lang=(zh|en)(?:&|$)/.exec(url)?.[1];
  const remembered = /(?:^|;\s*)lang=(zh|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return (asked ?? remembered) as Locale | undefined;
}

function preferred(header = ''): Locale {
  const known = header
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(';');
      return { tag: tag.slice(0, 2).toLowerCase(), q: Number(quality.replace('q=', '')) };
    })
    .filter(({ tag, q }) => (tag === 'zh' || tag === 'en') && q > 0)
    .sort((a, b) => b.q - a.q);
  return known[0]?.tag === 'en' ? 'en' : 'zh';
}
