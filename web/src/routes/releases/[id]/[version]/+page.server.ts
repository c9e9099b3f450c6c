import { ReleasePageDocument } from '#lib/api/documents.server.ts';
import { namedVersion, versionNumber } from '#lib/figures/release.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id, version } = event.params;
  // 0 is the number of no version, so that the answer is that of one that never was
  const page = await query(event, ReleasePageDocument, { id, version: versionNumber(version) ?? 0 });
  return { ...page, release: namedVersion(page, id) };
};
