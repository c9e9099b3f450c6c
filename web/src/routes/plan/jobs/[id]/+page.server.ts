import { redirect } from '@sveltejs/kit';
import { JOB_QUERY, type PlanJob } from '#lib/server/planWork.ts';
import { query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { planJob: job } = await query<{ planJob: PlanJob }>(event, JOB_QUERY, { id: event.params.id });
  if (job.state === 'done' && job.plan)
    redirect(303, job.scenario ? `/${job.plan}/scenarios#scenario-${job.scenario}` : `/${job.plan}`);
  return { job };
};
