import { fail, redirect } from '@sveltejs/kit';
import { makePlan, removeScenario, solveScenario } from '#lib/server/planActs.ts';
import {
  COMPARE_QUERY,
  type ComparedScenarios,
  type PlanScenarios,
  SCENARIOS_QUERY,
} from '#lib/server/planScenarios.ts';
import { query } from '#lib/server/query.ts';
import { planId } from '#lib/server/readPlan.ts';
import type { Actions, PageServerLoad } from './$types';

/** Scenarios that stand side by side beside the plan. */
const MOST = 4;

export const load: PageServerLoad = async (event) => {
  const figures = await query<PlanScenarios>(event, SCENARIOS_QUERY, { id: planId(event) });
  const asked = new Set(event.url.searchParams.getAll('with'));
  const all = figures.plan.scenarios;
  const chosen = asked.size ? all.filter(({ id }) => asked.has(id)) : all;
  const compared = chosen.slice(0, MOST);
  const { compareScenarios } = await query<ComparedScenarios>(event, COMPARE_QUERY, {
    plan: figures.plan.id,
    scenarios: compared.map(({ id }) => id),
  });
  const results = new Map(compareScenarios.map(({ scenario, result }) => [scenario, result]));
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
