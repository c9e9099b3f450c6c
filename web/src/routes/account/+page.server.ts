import { error, fail, redirect } from '@sveltejs/kit';
import {
  AccountPageDocument,
  ChoosePasswordDocument,
  EndOtherSessionsDocument,
  EndSessionDocument,
  MyProofsDocument,
} from '#lib/api/documents.server.ts';
import { proofActions } from '#lib/server/proofActions.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { me, myAccess, mySessions } = await query(event, AccountPageDocument);
  if (!me) error(401, 'sign in');
  const proofs = await query(event, MyProofsDocument);
  return {
    account: me,
    access: myAccess,
    sessions: mySessions,
    proofs,
    done: event.url.searchParams.get('done'),
  };
};

export const actions: Actions = {
  ...proofActions,
  password: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    if (text('password') !== text('again')) return fail(422, { refused: null, differ: true });
    const given = { current: text('current'), password: text('password') };
    const { refused } = (await query(event, ChoosePasswordDocument, given)).choosePassword;
    if (refused) return fail(422, { refused, differ: false });
    redirect(303, '/account?done=password');
  },
  end: async (event) => {
    const id = Number((await event.request.formData()).get('session'));
    if (!Number.isSafeInteger(id)) error(404, 'unknown');
    await query(event, EndSessionDocument, { id });
    redirect(303, '/account?done=session#sessions');
  },
  endOthers: async (event) => {
    await query(event, EndOtherSessionsDocument);
    redirect(303, '/account?done=sessions#sessions');
  },
};
