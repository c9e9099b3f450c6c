import { MethodPageDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { shell } = await event.parent();
  return { figures: await query(event, MethodPageDocument, { published: shell.publication !== null }) };
};
