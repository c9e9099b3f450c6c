import { ImportsPageDocument, RemovedUploadDocument } from '#lib/api/documents.server.ts';
import { found, query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

/** Imports listed at first, and when all are asked for. */
const LATEST = 12;
const ALL = 200;
/** Of which kind it is told who is missing, where nobody asks for another. */
const FIRST_KIND = 'market';

export const load: PageServerLoad = async (event) => {
  const all = event.url.searchParams.has('all');
  // one more than is shown tells whether there are more
  const answer = await query(event, ImportsPageDocument, {
    first: all ? ALL : LATEST + 1,
    complete: event.url.searchParams.get('complete') ?? FIRST_KIND,
  });
  const id = event.url.searchParams.get('removed');
  const removed = id ? (await query(event, RemovedUploadDocument, { id })).removedUpload : null;
  const history = { ...answer, completeness: found(answer.completeness) };
  return {
    history: all ? history : { ...history, batches: history.batches.slice(0, LATEST) },
    more: !all && history.batches.length > LATEST,
    problem: event.url.searchParams.get('problem'),
    removed,
  };
};
