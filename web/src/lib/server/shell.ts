import type { RequestEvent } from '@sveltejs/kit';
import { LatestPublicationDocument, ReferencesDocument, ShellDocument } from '../api/documents.server.ts';
import type { ReferenceRow, ShellEdition, ShellPublication } from '../api/types.ts';
import { ask, query } from './query.ts';

/** What every page needs to say which city, whose figures, and of what kind. */
export interface Shell {
  /** null: nothing has been published yet */
  publication: ShellPublication | null;
  edition: ShellEdition;
  /** published figures of other areas; asked for only while there is no publication */
  references: ReferenceRow[];
}

export async function loadShell(event: Pick<RequestEvent, 'platform' | 'fetch'>): Promise<Shell> {
  const [{ edition }, publication] = await Promise.all([
    query(event, ShellDocument),
    latestPublication(event),
  ]);
  if (publication) return { edition, publication, references: [] };
  return { edition, publication, ...(await query(event, ReferencesDocument)) };
}

async function latestPublication(
  event: Pick<RequestEvent, 'platform' | 'fetch'>,
): Promise<ShellPublication | null> {
  const { data, errors } = await ask(event, LatestPublicationDocument);
  if (errors?.some((one) => one.extensions?.code === 'NOTHING_PUBLISHED')) return null;
  if (errors?.length || !data) return (await query(event, LatestPublicationDocument)).publication;
  return data.publication;
}
