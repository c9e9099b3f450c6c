import { loadFigures } from '#lib/server/loadFigures.ts';
import { METHOD_QUERY, type MethodFigures } from '#lib/server/method.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  figures: await loadFigures<MethodFigures>(event, METHOD_QUERY),
});
