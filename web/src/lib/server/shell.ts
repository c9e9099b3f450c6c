import type { RequestEvent } from '@sveltejs/kit';
import type { Coded, DataKind, ReferenceRow } from '../figures/types.ts';
import { ESTIMATE } from './fragments.ts';
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
  /** published figures of other areas; asked for only while there is no publication */
  references: ReferenceRow[];
}

export const EDITION_QUERY = `query ShellEdition {
  edition {
    id nameZh nameEn publisherZh publisherEn
    city { code nameZh nameEn }
    sectors { code nameZh nameEn }
  }
}`;

/** What can be shown before the city has a figure of its own: those of other areas. */
export const REFERENCES_QUERY = `query ShellReferences {
  references { key { period region occupation } nameZh nameEn vacancies seekers ratio { ...E } printed source }
}
${ESTIMATE}`;

export const PUBLICATION_QUERY = `query ShellPublication {
  publication { id period cohort dataKind madeAt }
}`;

export async function loadShell(event: Pick<RequestEvent, 'platform' | 'fetch'>): Promise<Shell> {
  const [{ edition }, publication] = await Promise.all([
    query<{ edition: ShellEdition }>(event, EDITION_QUERY),
    latestPublication(event),
  ]);
  if (publication) return { edition, publication, references: [] };
  return { edition, publication, ...(await query<{ references: ReferenceRow[] }>(event, REFERENCES_QUERY)) };
}

async function latestPublication(event: Pick<RequestEvent, 'platform' | 'fetch'>) {
  const { data, errors } = await ask(event, PUBLICATION_QUERY);
  if (errors?.some((one) => one.extensions?.code === 'NOTHING_PUBLISHED')) return null;
  if (errors?.length || !data)
    return (await query<{ publication: ShellPublication }>(event, PUBLICATION_QUERY)).publication;
  return (data as { publication: ShellPublication }).publication;
}
