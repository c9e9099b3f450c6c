import { fail, redirect } from '@sveltejs/kit';
import { stayHref } from '#lib/plan/actHref.ts';
import { changePairs, changesOf } from '#lib/plan/changes.ts';
import { AS_THEY_ARE } from '#lib/plan/settings.ts';
import { decide, keepScenario, move } from '#lib/server/planActs.ts';
import { programmeOf, readPlan, whatIf } from '#lib/server/readPlan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const figures = await readPlan(event);
  const { plan } = figures;
  const search = event.url.searchParams;
  const settings = new Map(plan.settings.map(({ setting, of, value }) => [`${setting} ${of ?? ''}`, value]));
  // one of an earlier method is not worked out again, whatever an address asks; its head says so
  const changes = plan.solvable
    ? changesOf(search, (setting, of) => settings.get(`${setting} ${of ?? ''}`) ?? AS_THEY_ARE.get(setting))
    : [];
  const known = new Set(plan.matrix.programme);
  const cell = search.get('cell');
  const selected = cell && known.has(cell) ? cell : null;
  const [scenario, explained] = await Promise.all([
    changes.length ? whatIf(event, plan.id, changes) : null,
    selected ? programmeOf(event, plan.id, selected) : null,
  ]);
  return {
    figures,
    changes,
    changeSearch: changePairs(changes),
    scenario,
    programme: explained?.programme ?? null,
    context: explained?.context ?? null,
    sector: search.get('sector') ?? '',
    show: search.get('show') ?? '',
    order: search.get('order') ?? '',
    kept: { cell: selected },
  };
};

export const actions: Actions = {
  adopt: (event) => decide(event, 'adopt'),
  change: (event) => decide(event, 'change'),
  sendBack: (event) => decide(event, 'send_back'),
  undo: (event) => decide(event, 'undo'),
  move: async (event) => {
    const refused = await move(event);
    if (refused) return fail(409, refused);
    redirect(303, stayHref(event.url));
  },
  keepScenario: async (event) => {
    const kept = await keepScenario(event);
    if ('message' in kept) return fail(409, kept);
    redirect(303, `${event.url.pathname}/scenarios#scenario-${kept.id}`);
  },
};
