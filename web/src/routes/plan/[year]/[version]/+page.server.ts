import { t } from '@gongxu/messages/web';
import { fail, redirect } from '@sveltejs/kit';
import { stayHref } from '#lib/plan/actHref.ts';
import { changePairs, changesOf, unreadChange } from '#lib/plan/changes.ts';
import { AS_THEY_ARE } from '#lib/plan/settings.ts';
import { decide, keepScenario, move, relax } from '#lib/server/planActs.ts';
import { programmeOf, readPlan, whatIf } from '#lib/server/readPlan.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const [figures, { me }] = await Promise.all([readPlan(event), event.parent()]);
  const { plan } = figures;
  const search = event.url.searchParams;
  const settings = new Map(plan.settings.map(({ setting, of, value }) => [`${setting} ${of ?? ''}`, value]));
  // one of an earlier method is not worked out again, whatever an address asks; its head says so. Nor for whoever only reads
  const tries = plan.solvable && (me?.rights.includes('plan.draft') ?? false);
  const changes = tries
    ? changesOf(search, (setting, of) => settings.get(`${setting} ${of ?? ''}`) ?? AS_THEY_ARE.get(setting))
    : [];
  const known = new Set(plan.matrix.programme);
  const cell = search.get('cell');
  const selected = cell && known.has(cell) ? cell : null;
  const unread = tries ? unreadChange(search) : null;
  const [answer, explained] = await Promise.all([
    changes.length && !unread ? whatIf(event, plan.id, changes) : null,
    selected ? programmeOf(event, plan.id, selected) : null,
  ]);
  return {
    figures,
    changes,
    changeSearch: changePairs(changes),
    scenario: answer && 'scenario' in answer ? answer.scenario : null,
    refused: unread
      ? { ...unread, message: t(event.locals.locale, 'planwork.change.unread', { value: unread.typed }) }
      : answer && 'refused' in answer
        ? answer.refused
        : null,
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
  keep: (event) => decide(event, 'keep'),
  relax,
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
