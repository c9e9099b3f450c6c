import { redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/access/ownPath.ts';
import { firstPageOf } from '#lib/access/workspaces.ts';
import {
  BeginProviderDocument,
  FinishProviderDocument,
  LinkProviderDocument,
  SignInPageDocument,
} from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a provider sends somebody back with. */
const BROUGHT = ['code', 'state', 'error'];

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { search, searchParams } = event.url;
  const { provider } = (await query(event, SignInPageDocument)).signInOffers;
  if (!BROUGHT.some((name) => searchParams.has(name))) return { provider, refused: null };
  const { refused, arrival, next, me } = (await query(event, FinishProviderDocument, { search }))
    .finishProvider;
  if (refused) return { provider, refused };
  const own = ownPath(next);
  if (arrival === 'link') redirect(303, '/account?done=linked#identities');
  if (arrival === 'secondStep')
    redirect(303, `/sign-in/second-step${own ? `?next=${encodeURIComponent(own)}` : ''}`);
  redirect(303, own ?? firstPageOf(me));
};

// The page itself leads on: of a form's answer browsers follow no redirect to another site that the page's policy does not name.
export const actions: Actions = {
  signIn: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '') || null;
    const given = { next: ownPath(text('next')), link: text('link') };
    return (await query(event, BeginProviderDocument, given)).beginProvider;
  },
  link: async (event) => (await query(event, LinkProviderDocument)).linkProvider,
};
