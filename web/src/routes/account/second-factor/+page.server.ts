import { fail, redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/access/ownPath.ts';
import {
  BeginTotpDocument,
  ConfirmTotpDocument,
  SecondFactorPageDocument,
} from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  event.setHeaders({ 'cache-control': 'no-store' });
  const { myAccess } = await query(event, SecondFactorPageDocument);
  return { access: myAccess, next: ownPath(event.url.searchParams.get('next')) };
};

export const actions: Actions = {
  begin: async (event) => {
    const { refused } = (await query(event, BeginTotpDocument)).beginTotp;
    if (refused) return fail(422, { refused });
    // the key is shown by the page itself, so that a reload or a wrong code shows the same
    redirect(303, event.url.pathname + keptNext(event.url));
  },
  confirm: async (event) => {
    const code = String((await event.request.formData()).get('code') ?? '');
    const { refused } = (await query(event, ConfirmTotpDocument, { code })).confirmTotp;
    if (refused) return fail(422, { refused });
    redirect(303, ownPath(event.url.searchParams.get('next')) ?? '/account?done=secondFactor');
  },
};

function keptNext({ searchParams }: URL): string {
  const next = ownPath(searchParams.get('next'));
  return next ? `?next=${encodeURIComponent(next)}` : '';
}
