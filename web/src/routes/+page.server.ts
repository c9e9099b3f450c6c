import { HOME_QUERY, type HomeFigures } from '#lib/server/home.ts';
import { loadFigures } from '#lib/server/loadFigures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  figures: await loadFigures<HomeFigures>(event, HOME_QUERY),
});
