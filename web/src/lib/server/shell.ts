import type { RequestEvent } from '@sveltejs/kit';
import { query } from './query.ts';

/** What every page needs to say which city, whose figures, and of what kind. */
export interface Shell {
  publication: {
    id: string;
    period: string;
    cohort: string | null;
    dataKind: 'real' | 'published' | 'demonstration';
    madeAt: string;
  } | null;
  edition: {
    id: string;
    nameZh: string;
    nameEn: string;
    publisherZh: string;
    publisherEn: string;
    city: { code: string; nameZh: string; nameEn: string };
    sectors: { code: string; nameZh: string; nameEn: string }[];
  };
}

export const SHELL_QUERY = `query Shell {
  publication { id period cohort dataKind madeAt }
  edition {
    id nameZh nameEn publisherZh publisherEn
    city { code nameZh nameEn }
    sectors { code nameZh nameEn }
  }
}`;

export function loadShell(event: Pick<RequestEvent, 'platform' | 'fetch'>): Promise<Shell> {
  return query<Shell>(event, SHELL_QUERY);
}
