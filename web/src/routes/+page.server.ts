import { HomePageDocument } from '#lib/api/documents.server.ts';
import { loadFigures } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const figures = await loadFigures(event, HomePageDocument);
  // where nothing is taught anywhere, the list of programmes may be missing
  const unlisted = figures?.mostWanted.every(({ schools }) => schools.length === 0);
  return {
    figures,
    order: await loadNeeds(event, !figures?.city || !figures.placement || unlisted === true),
  };
};
