import { AccuracyPageDocument } from '#lib/api/documents.server.ts';
import { loadFigures } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  figures: await loadFigures(event, AccuracyPageDocument),
});
