import type { IncomingMessage } from 'node:http';
import type { Locale } from '@gongxu/messages/locale';
import { readerLocale } from '../locale/readerLocale.ts';
import { isForeignRequest } from '../uploads/isForeignRequest.ts';

/** What resolvers and error messages know of who asks. */
export interface QueryContext {
  locale: Locale;
  /** whether another site's page asks */
  foreign: boolean;
}

export function queryContext(request: IncomingMessage & { originalUrl?: string }): QueryContext {
  const { headers, originalUrl, url } = request;
  return {
    locale: readerLocale({ headers, url: originalUrl ?? url }),
    foreign: isForeignRequest(headers),
  };
}
