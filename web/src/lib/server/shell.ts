import {
  ImportOrderDocument,
  LatestPublicationDocument,
  OutlookDocument,
  ReferencesDocument,
  ShellDocument,
} from '../api/documents.server.ts';
import type {
  ImportOrderParts,
  ReferenceRow,
  ReleaseOutlook,
  ShellEdition,
  ShellPublication,
} from '../api/types.ts';
import { type Asking, ask, query } from './query.ts';

/** What every page needs to say which city, whose figures, and of what kind. */
export interface Shell {
  /** null: nothing has been released yet, or published where its reader sees what is not released */
  publication: ShellPublication | null;
  /** whether its reader sees what is not released yet */
  unreleased: boolean;
  /** what is public and what comes next; null: the page shows what is public */
  outlook: ReleaseOutlook | null;
  edition: ShellEdition;
  /** published figures of other areas; asked for only while there is no publication */
  references: ReferenceRow[];
  /** what pages wait for; null: asked for only while there is no publication */
  order: ImportOrderParts | null;
}

export async function loadShell(event: Asking): Promise<Shell> {
  const [{ edition }, publication] = await Promise.all([
    query(event, ShellDocument),
    latestPublication(event),
  ]);
  const unreleased = event.platform?.req?.gongxu?.reader === 'unreleased';
  const shell = { edition, publication, unreleased, outlook: null, references: [], order: null };
  if (publication && !unreleased) return shell;
  const { releaseOutlook: outlook } = await query(event, OutlookDocument);
  const dated = { ...shell, outlook };
  if (publication) return dated;
  const { references } = await query(event, ReferencesDocument);
  return { ...dated, references, order: unreleased ? await loadOrder(event) : null };
}

/** In which order files are handed in, what is in, and what the first figures wait for. */
export async function loadOrder(event: Asking): Promise<ImportOrderParts> {
  return (await query(event, ImportOrderDocument)).importOrder;
}

/**
 * The same for a page some of whose figures are missing; null where none is, where its reader sees what was released and nothing
 * that is handed in changes that, or where it is of another kind of data than the page shows: a real list beside the demonstration
 * changes nothing on it.
 */
export async function loadNeeds(
  event: Asking & { parent: () => Promise<{ shell: Shell }> },
  isMissing: boolean,
): Promise<ImportOrderParts | null> {
  if (!isMissing) return null;
  const { shell } = await event.parent();
  if (!shell.unreleased) return null;
  const order = shell.order ?? (await loadOrder(event));
  return !shell.publication || order.dataKind === shell.publication.dataKind ? order : null;
}

async function latestPublication(event: Asking): Promise<ShellPublication | null> {
  const { data, errors } = await ask(event, LatestPublicationDocument);
  if (errors?.some((one) => one.extensions?.code === 'NOTHING_PUBLISHED')) return null;
  if (errors?.length || !data) return (await query(event, LatestPublicationDocument)).publication;
  return data.publication;
}
