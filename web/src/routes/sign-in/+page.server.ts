import { fail, redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/access/ownPath.ts';
import { firstPageOf } from '#lib/access/workspaces.ts';
import {
  FinishPasskeySignInDocument,
  SignInAsDemonstratorDocument,
  SignInDocument,
  SignInPageDocument,
} from '#lib/api/documents.server.ts';
import type { SignedIn } from '#lib/api/types.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { signInOffers } = await query(event, SignInPageDocument);
  return { ...signInOffers, next: ownPath(event.url.searchParams.get('next')) };
};

// The API sets the cookie with its own answer, so that the token is seen by no page, neither here nor in the browser.
export const actions: Actions = {
  password: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const name = text('name');
    const given = { name, password: text('password'), code: text('code') || null };
    const { signIn } = await query(event, SignInDocument, given);
    if (signIn.refused?.code === 'SIGN_IN_PASSKEY_NEEDED') {
      const next = ownPath(text('next'));
      redirect(303, `/sign-in/second-step${next ? `?next=${encodeURIComponent(next)}` : ''}`);
    }
    return goOn(signIn, form) ?? fail(422, { refused: signIn.refused, name });
  },
  passkey: async (event) => {
    const form = await event.request.formData();
    const response = String(form.get('response') ?? '');
    const { finishPasskeySignIn } = await query(event, FinishPasskeySignInDocument, { response });
    return goOn(finishPasskeySignIn, form) ?? fail(422, { refused: finishPasskeySignIn.refused, name: '' });
  },
  demonstrator: async (event) => {
    const form = await event.request.formData();
    const name = String(form.get('demonstrator') ?? '');
    const { signInAsDemonstrator } = await query(event, SignInAsDemonstratorDocument, { name });
    return goOn(signInAsDemonstrator, form) ?? fail(422, { refused: signInAsDemonstrator.refused, name: '' });
  },
};

/** Leads whoever is in to where they were going. @returns null: they are not in */
function goOn({ refused, me }: SignedIn, form: FormData): null {
  if (refused) return null;
  redirect(303, ownPath(String(form.get('next') ?? '')) ?? firstPageOf(me));
}
