import { fail } from '@sveltejs/kit';
import { givenRole } from '#lib/access/givenRole.ts';
import { InviteAccountDocument, InvitePageDocument } from '#lib/api/documents.server.ts';
import { ask, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => query(event, InvitePageDocument);

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const typed = { name: text('name'), shownName: text('shownName'), ...givenRole(form) };
    const { data, errors } = await ask(event, InviteAccountDocument, typed);
    // what only a program sends, such as a role that is none
    if (!data) return fail(422, { typed, refused: null, link: null, message: errors?.[0]?.message ?? '' });
    const { refused, link, account } = data.inviteAccount;
    if (refused || !link) return fail(422, { typed, refused, link: null, message: '' });
    // not to an address of its own: the link is told in this answer alone
    return { typed, refused: null, link, account, message: '' };
  },
};
