import type { IncomingMessage } from 'node:http';
import type { Locale } from '@gongxu/messages/locale';
import { readerLocale } from '../locale/readerLocale.ts';

/** What resolvers and error messages know of who asks. */
export interface QueryContext {
  locale: Locale;
}

export function queryContext(request: IncomingMessage & { originalUrl?: string }): QueryContext {
  const { headers, originalUrl, url } = request;
  return {
    locale: readerLocale({ headers, url: originalUrl ?? url }),
  };
}
