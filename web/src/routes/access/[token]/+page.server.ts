import { fail, redirect } from '@sveltejs/kit';
import { firstPageOf } from '#lib/access/workspaces.ts';
import { AcceptLinkDocument, LinkPageDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { accessLink, signInOffers } = await query(event, LinkPageDocument, { token: event.params.token });
  return { link: accessLink, provider: signInOffers.provider, token: event.params.token };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const password = String(form.get('password') ?? '');
    if (password !== String(form.get('again') ?? '')) return fail(422, { refused: null, differ: true });
    const { acceptLink } = await query(event, AcceptLinkDocument, { token: event.params.token, password });
    if (acceptLink.refused) return fail(422, { refused: acceptLink.refused, differ: false });
    redirect(303, firstPageOf(acceptLink.me));
  },
};
