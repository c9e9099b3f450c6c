import type { ImportOrderParts } from '#lib/api/types.ts';
import type { Locale } from '#lib/i18n/index.ts';
import type { GraphqlResult } from '#lib/server/query.ts';

declare global {
  namespace App {
    interface Locals {
      locale: Locale;
    }
    interface PageData {
      /** null: nothing that the page is made of has been handed in */
      figures?: unknown;
      /** what is handed in, and what the page still waits for */
      order?: ImportOrderParts | null;
      /** what the address names, where it names one thing */
      subject?: { nameZh: string; nameEn: string };
    }
    interface Error {
      /** quoted to whoever runs the service */
      id?: string;
    }
  }
}

declare module 'node:http' {
  interface IncomingMessage {
    /** put there by the API when it serves the pages in its own process */
    gongxu?: {
      query: (document: string, variables?: Record<string, unknown>) => Promise<GraphqlResult>;
    };
  }
}
