import { redirect } from '@sveltejs/kit';
import { PlanJobPageDocument } from '#lib/api/documents.server.ts';
import { found, query } from '#lib/server/query.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const job = found((await query(event, PlanJobPageDocument, { id: event.params.id })).planJob);
  if (job.state === 'done' && job.plan)
    redirect(303, job.scenario ? `/${job.plan}/scenarios#scenario-${job.scenario}` : `/${job.plan}`);
  return { job };
};
