import { IMPORT_QUERY, type ImportResult } from '#lib/server/imports.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { batch } = await query<ImportResult>(event, IMPORT_QUERY, { id: event.params.id });
  // where a file was sent that is in already, the address says so
  return { batch, already: batch.state === 'committed' && event.url.searchParams.has('already') };
};
