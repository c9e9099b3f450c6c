import type { IncomingMessage } from 'node:http';
import type { Locale } from '@gongxu/messages/locale';
import { type Visit, visitOf } from '../access/visit.ts';
import { readerLocale } from '../locale/readerLocale.ts';

/** What resolvers and error messages know of who asks. */
export interface QueryContext extends Visit {
  locale: Locale;
}

export function queryContext(request: IncomingMessage & { originalUrl?: string }): QueryContext {
  const { headers, originalUrl, url } = request;
  return { ...visitOf(request), locale: readerLocale({ headers, url: originalUrl ?? url }) };
}
