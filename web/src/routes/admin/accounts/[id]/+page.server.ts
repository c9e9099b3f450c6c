import { fail, redirect } from '@sveltejs/kit';
import { givenRole } from '#lib/access/givenRole.ts';
import {
  AdminAccountDocument,
  ChangeAccountDocument,
  DisableAccountDocument,
  EnableAccountDocument,
  EndSessionsOfDocument,
  NewLinkDocument,
} from '#lib/api/documents.server.ts';
import type { AccountDone } from '#lib/api/types.ts';
import { ask, found, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const id = idOf(event);
  const answer = await query(event, AdminAccountDocument, { id, subject: `account/${id}` });
  return {
    account: found(answer.account),
    isFixed: found(answer.account).oneClick && answer.myAccess.demonstration,
    roleChoices: answer.roleChoices,
    events: answer.auditEvents.events,
    done: event.url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  role: async (event) => {
    const given = givenRole(await event.request.formData());
    const { data, errors } = await ask(event, ChangeAccountDocument, { id: idOf(event), ...given });
    if (!data) return fail(422, { refused: null, link: null, message: errors?.[0]?.message ?? '' });
    return answer(event, 'role', data.changeAccount);
  },
  disable: async (event) =>
    answer(
      event,
      'disable',
      (await query(event, DisableAccountDocument, { id: idOf(event) })).disableAccount,
    ),
  enable: async (event) =>
    answer(event, 'enable', (await query(event, EnableAccountDocument, { id: idOf(event) })).enableAccount),
  sessions: async (event) =>
    answer(event, 'sessions', (await query(event, EndSessionsOfDocument, { id: idOf(event) })).endSessionsOf),
  link: async (event) =>
    answer(event, 'link', (await query(event, NewLinkDocument, { id: idOf(event) })).newLink),
};

/** To an address of its own, so that reloading does nothing again; a link stays in this answer, which alone tells it. */
function answer({ url }: RequestEvent, done: string, { refused, link }: AccountDone) {
  if (refused) return fail(422, { refused, link: null, message: '' });
  if (link) return { refused: null, link, message: '' };
  redirect(303, `${url.pathname}?done=${done}`);
}

/** What is no number names no account. */
function idOf({ params }: Pick<RequestEvent, 'params'>): number {
  return found(/^[1-9]\d{0,8}$/.test(params.id) ? Number(params.id) : null);
}
