import { ReleasePageDocument } from '#lib/api/documents.server.ts';
import { namedVersion } from '#lib/figures/release.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const page = await query(event, ReleasePageDocument, { id });
  return { ...page, release: namedVersion(page, id) };
};
