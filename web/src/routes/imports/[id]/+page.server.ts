import { IMPORT_QUERY, type ImportResult } from '#lib/server/imports.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { batch } = await query<ImportResult>(event, IMPORT_QUERY, { id: event.params.id });
  return { batch };
};
