import { ReleaseDeskPageDocument } from '#lib/api/documents.server.ts';
import { actOnRelease, makePreview } from '#lib/server/deskActs.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { releaseDesk } = await query(event, ReleaseDeskPageDocument, { release: event.params.release });
  return { desk: releaseDesk, now: new Date().toISOString() };
};

export const actions: Actions = {
  correct: (event) => actOnRelease(event, 'correct'),
  remake: (event) => actOnRelease(event, 'remake'),
  acknowledge: (event) => actOnRelease(event, 'acknowledge'),
  edit: (event) => actOnRelease(event, 'edit'),
  generated: (event) => actOnRelease(event, 'generated'),
  note: (event) => actOnRelease(event, 'note'),
  document: (event) => actOnRelease(event, 'document'),
  minute: (event) => actOnRelease(event, 'minute'),
  submit: (event) => actOnRelease(event, 'submit'),
  return: (event) => actOnRelease(event, 'return'),
  approve: (event) => actOnRelease(event, 'approve'),
  recall: (event) => actOnRelease(event, 'recall'),
  withdraw: (event) => actOnRelease(event, 'withdraw'),
  discard: (event) => actOnRelease(event, 'discard'),
  preview: (event) => makePreview(event),
  endPreview: (event) => actOnRelease(event, 'endPreview'),
};
