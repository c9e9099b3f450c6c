import { fail, redirect } from '@sveltejs/kit';
import { makePlan } from '#lib/server/planActs.ts';
import { PLANS_QUERY, type PlansList } from '#lib/server/planWork.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { plans, currentPlanJob } = await query<PlansList>(event, PLANS_QUERY);
  return { plans, running: currentPlanJob };
};

export const actions: Actions = {
  make: async (event) => {
    const begun = await makePlan(event);
    if ('message' in begun) return fail(409, begun);
    redirect(303, `/plan/jobs/${begun.job}`);
  },
};
