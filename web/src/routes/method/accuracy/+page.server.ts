import { ACCURACY_QUERY, type AccuracyFigures } from '#lib/server/forecast.ts';
import { loadFigures } from '#lib/server/loadFigures.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  figures: await loadFigures<AccuracyFigures>(event, ACCURACY_QUERY),
});
