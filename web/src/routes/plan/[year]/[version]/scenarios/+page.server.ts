import { fail, redirect } from '@sveltejs/kit';
import { CompareScenariosDocument, ScenariosPageDocument } from '#lib/api/documents.server.ts';
import { makePlan, removeScenario, solveScenario } from '#lib/server/planActs.ts';
import { found, query } from '#lib/server/query.ts';
import { planId } from '#lib/server/readPlan.ts';
import type { Actions, PageServerLoad } from './$types';

/** Scenarios that stand side by side beside the plan. */
const MOST = 4;

export const load: PageServerLoad = async (event) => {
  const answer = await query(event, ScenariosPageDocument, { id: planId(event) });
  const figures = { ...answer, plan: found(answer.plan) };
  const asked = new Set(event.url.searchParams.getAll('with'));
  const all = figures.plan.scenarios;
  const chosen = asked.size ? all.filter(({ id }) => asked.has(id)) : all;
  const compared = chosen.slice(0, MOST);
  const { compareScenarios } = await query(event, CompareScenariosDocument, {
    plan: figures.plan.id,
    scenarios: compared.map(({ id }) => id),
  });
  const results = new Map(found(compareScenarios).map(({ scenario, result }) => [scenario, result]));
  return {
    figures,
    compared: compared.map((one) => ({ ...one, result: results.get(one.id) ?? one.result })),
    cut: chosen.length > MOST,
  };
};

export const actions: Actions = {
  solve: async (event) => {
    const begun = await solveScenario(event);
    if ('message' in begun) return fail(409, begun);
    redirect(303, `/plan/jobs/${begun.job}`);
  },
  remove: async (event) => {
    const refused = await removeScenario(event);
    if (refused) return fail(409, refused);
    redirect(303, event.url.pathname);
  },
  make: async (event) => {
    const begun = await makePlan(event);
    if ('message' in begun) return fail(409, begun);
    redirect(303, `/plan/jobs/${begun.job}`);
  },
};
