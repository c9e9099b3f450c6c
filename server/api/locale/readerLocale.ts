import type { IncomingMessage } from 'node:http';
import type { Locale } from '@gongxu/messages/locale';

/**
 * The language of a reader: `?lang=` of the address, then the `lang` cookie, then Accept-Language, then Chinese.
 */
export function readerLocale(request: Pick<IncomingMessage, 'url' | 'headers'>): Locale {
  const { url = '', headers } = request;
  const asked = /[?&]lang=(zh|en)(?:&|$)/.exec(url)?.[1];
  const remembered = /(?:^|;\s*)lang=(zh|en)(?:;|$)/.exec(headers.cookie ?? '')?.[1];
  return (asked ?? remembered ?? preferred(headers['accept-language'])) as Locale;
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
