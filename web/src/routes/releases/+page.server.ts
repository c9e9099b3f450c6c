import { ReleasesPageDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => query(event, ReleasesPageDocument);
