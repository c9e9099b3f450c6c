import type { RequestEvent } from '@sveltejs/kit';
import type { Coded, DataKind } from '../figures/types.ts';
import { ask, query } from './query.ts';

export interface ShellEdition {
  id: string;
  nameZh: string;
  nameEn: string;
  publisherZh: string;
  publisherEn: string;
  city: Coded;
  sectors: Coded[];
}

export interface ShellPublication {
  id: string;
  period: string;
  cohort: string | null;
  dataKind: DataKind;
  madeAt: string;
}

/** What every page needs to say which city, whose figures, and of what kind. */
export interface Shell {
  /** null: nothing has been published yet */
  publication: ShellPublication | null;
  edition: ShellEdition;
}

export const EDITION_QUERY = `query ShellEdition {
  edition {
    id nameZh nameEn publisherZh publisherEn
    city { code nameZh nameEn }
    sectors { code nameZh nameEn }
  }
}`;

export const PUBLICATION_QUERY = `query ShellPublication {
  publication { id period cohort dataKind madeAt }
}`;

export async function loadShell(event: Pick<RequestEvent, 'platform' | 'fetch'>): Promise<Shell> {
  const [{ edition }, publication] = await Promise.all([
    query<{ edition: ShellEdition }>(event, EDITION_QUERY),
    latestPublication(event),
  ]);
  return { edition, publication };
}

async function latestPublication(event: Pick<RequestEvent, 'platform' | 'fetch'>) {
  const { data, errors } = await ask(event, PUBLICATION_QUERY);
  if (errors?.some((one) => one.extensions?.code === 'NOTHING_PUBLISHED')) return null;
  if (errors?.length || !data)
    return (await query<{ publication: ShellPublication }>(event, PUBLICATION_QUERY)).publication;
  return (data as { publication: ShellPublication }).publication;
}
