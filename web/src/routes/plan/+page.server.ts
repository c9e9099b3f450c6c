import { fail, redirect } from '@sveltejs/kit';
import { PlansPageDocument } from '#lib/api/documents.server.ts';
import { makePlan } from '#lib/server/planActs.ts';
import { query } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { plans, currentPlanJob, importOrder } = await query(event, PlansPageDocument);
  const { shell } = await event.parent();
  const isComplete = Boolean(shell.publication?.period && shell.publication.cohort) && plans.length > 0;
  return {
    plans,
    running: currentPlanJob,
    order: await loadNeeds(event, !isComplete),
    // a plan made now is made of this kind of data
    coverage: importOrder.dataKind === shell.publication?.dataKind ? importOrder.coverage : null,
  };
};

export const actions: Actions = {
  make: async (event) => {
    const begun = await makePlan(event);
    if ('message' in begun) return fail(409, begun);
    redirect(303, `/plan/jobs/${begun.job}`);
  },
};
