import type { ImportOrderParts } from '#lib/api/types.ts';
import type { Locale } from '#lib/i18n/index.ts';
import type { GraphqlResult } from '#lib/server/query.ts';

declare global {
  namespace App {
    interface Locals {
      locale: Locale;
      asker: Asker;
      /** id of the request, under whose beginning a failure is logged */
      requestId: string;
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
      /** what there is instead, with addresses */
      known?: { text: string; href: string }[];
      /** when what was asked for comes out */
      due?: { title: string; dueAt: string };
    }
  }
}

/** Who sends a request, as the API found out. */
interface Asker {
  role: string;
  /** code of the body the account speaks for; null: the whole city, or nobody's */
  scope: string | null;
  /** null: nobody signed in */
  account: { id: number; name: string; shownName: string } | null;
}

declare module 'node:http' {
  interface IncomingMessage {
    /** put there by the API when it serves the pages in its own process */
    gongxu?: {
      query: (document: string, variables?: Record<string, unknown>) => Promise<GraphqlResult>;
      asker: Asker;
      /** `unreleased`: whoever asks sees what is not released yet */
      reader: 'public' | 'unreleased';
      /** id of the request, under whose beginning a failure is logged */
      requestId: string;
      /** why whoever asks may not see the page of a route; null: they may */
      refusal: (route: string) => 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'SECOND_FACTOR_NEEDED' | null;
    };
  }
}
