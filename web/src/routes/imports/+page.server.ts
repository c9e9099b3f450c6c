import { fail, redirect } from '@sveltejs/kit';
import { ImportsPageDocument, WithdrawImportDocument } from '#lib/api/documents.server.ts';
import { ask, found, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

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
  const history = { ...answer, completeness: found(answer.completeness) };
  return {
    history: all ? history : { ...history, batches: history.batches.slice(0, LATEST) },
    more: !all && history.batches.length > LATEST,
    problem: event.url.searchParams.get('problem'),
    withdrawn: event.url.searchParams.get('withdrawn'),
    cancelled: event.url.searchParams.get('cancelled'),
  };
};

export const actions: Actions = {
  withdraw: async (event) => {
    const batch = String((await event.request.formData()).get('batch') ?? '');
    const { errors } = await ask(event, WithdrawImportDocument, { batch });
    if (errors?.length) return fail(409, { batch, message: errors[0]?.message ?? '' });
    // To an address of its own, so that reloading the page withdraws nothing again.
    redirect(303, `/imports?withdrawn=${encodeURIComponent(batch)}`);
  },
};
