import { IMPORT_KIND_QUERY, type ImportKindResult } from '#lib/server/importKinds.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
  query<ImportKindResult>(event, IMPORT_KIND_QUERY, { kind: event.params.kind });
