import { fail, redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/access/ownPath.ts';
import { firstPageOf } from '#lib/access/workspaces.ts';
import {
  FinishPasskeySignInDocument,
  FinishSignInDocument,
  SecondStepPageDocument,
} from '#lib/api/documents.server.ts';
import type { SignedIn } from '#lib/api/types.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { secondStep, signInOffers } = await query(event, SecondStepPageDocument);
  return {
    step: secondStep,
    passkeys: signInOffers.passkeys,
    next: ownPath(event.url.searchParams.get('next')),
  };
};

export const actions: Actions = {
  code: async (event) => {
    const form = await event.request.formData();
    const { finishSignIn } = await query(event, FinishSignInDocument, {
      code: String(form.get('code') ?? ''),
    });
    return goOn(finishSignIn, form);
  },
  passkey: async (event) => {
    const form = await event.request.formData();
    const response = String(form.get('response') ?? '');
    const { finishPasskeySignIn } = await query(event, FinishPasskeySignInDocument, { response });
    return goOn(finishPasskeySignIn, form);
  },
};

function goOn({ refused, me }: SignedIn, form: FormData) {
  if (refused) return fail(422, { refused });
  redirect(303, ownPath(String(form.get('next') ?? '')) ?? firstPageOf(me));
}
