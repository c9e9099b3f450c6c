import { IMPORT_KIND_QUERY, type ImportKindResult } from '#lib/server/importKinds.ts';
import { IMPORT_QUERY, type ImportResult } from '#lib/server/imports.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { batch } = await query<ImportResult>(event, IMPORT_QUERY, { id: event.params.id });
  const { importKind } = await query<ImportKindResult>(event, IMPORT_KIND_QUERY, { kind: batch.kind });
  return {
    batch,
    columns: importKind.columns,
    // where a file was sent that is in already, the address says so
    already: batch.state === 'committed' && event.url.searchParams.has('already'),
  };
};
