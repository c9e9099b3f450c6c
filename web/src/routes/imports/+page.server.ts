import { fail, redirect } from '@sveltejs/kit';
import { IMPORTS_QUERY, type ImportHistory, WITHDRAW_MUTATION } from '#lib/server/imports.ts';
import { ask, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  history: await query<ImportHistory>(event, IMPORTS_QUERY),
  problem: event.url.searchParams.get('problem'),
  withdrawn: event.url.searchParams.get('withdrawn'),
});

export const actions: Actions = {
  withdraw: async (event) => {
    const batch = String((await event.request.formData()).get('batch') ?? '');
    const { errors } = await ask(event, WITHDRAW_MUTATION, { batch });
    if (errors?.length) return fail(409, { batch, message: errors[0]?.message ?? '' });
    // To an address of its own, so that reloading the page withdraws nothing again.
    redirect(303, `/imports?withdrawn=${encodeURIComponent(batch)}`);
  },
};
