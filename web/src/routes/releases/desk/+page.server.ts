import { ReleaseDesksPageDocument } from '#lib/api/documents.server.ts';
import { actOnRelease } from '#lib/server/deskActs.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { releaseDesks } = await query(event, ReleaseDesksPageDocument);
  return { desks: releaseDesks };
};

export const actions: Actions = {
  make: (event) => actOnRelease(event, 'make'),
  correct: (event) => actOnRelease(event, 'correct'),
};
