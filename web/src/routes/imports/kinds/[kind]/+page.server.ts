import { ImportKindPageDocument } from '#lib/api/documents.server.ts';
import { found, query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { importKind } = await query(event, ImportKindPageDocument, { kind: event.params.kind });
  return { importKind: found(importKind) };
};
