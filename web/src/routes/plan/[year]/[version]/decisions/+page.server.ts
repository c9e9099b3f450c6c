import { fail, redirect } from '@sveltejs/kit';
import { opine } from '#lib/server/planActs.ts';
import { DECISIONS_QUERY, type PlanDecisions } from '#lib/server/planWork.ts';
import { query } from '#lib/server/query.ts';
import { planId } from '#lib/server/readPlan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  figures: await query<PlanDecisions>(event, DECISIONS_QUERY, { id: planId(event) }),
});

export const actions: Actions = {
  opine: async (event) => {
    const refused = await opine(event);
    if (refused) return fail(409, refused);
    redirect(303, `${event.url.pathname}#opinions`);
  },
};
