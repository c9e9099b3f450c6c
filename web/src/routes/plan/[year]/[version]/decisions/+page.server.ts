import { fail, redirect } from '@sveltejs/kit';
import { DecisionsPageDocument } from '#lib/api/documents.server.ts';
import { opine } from '#lib/server/planActs.ts';
import { found, query } from '#lib/server/query.ts';
import { planId } from '#lib/server/readPlan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const answer = await query(event, DecisionsPageDocument, { id: planId(event) });
  return { figures: { ...answer, plan: found(answer.plan) } };
};

export const actions: Actions = {
  opine: async (event) => {
    const refused = await opine(event);
    if (refused) return fail(409, refused);
    redirect(303, `${event.url.pathname}#opinions`);
  },
};
