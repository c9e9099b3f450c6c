import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import { IMPORT_KIND_QUERY, type ImportKindResult } from '#lib/server/importKinds.ts';
import {
  CANCEL_MUTATION,
  COMMIT_MUTATION,
  IMPORT_QUERY,
  type ImportResult,
  RECHECK_MUTATION,
} from '#lib/server/imports.ts';
import { ask, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { batch, edition } = await query<ImportResult>(event, IMPORT_QUERY, { id: event.params.id });
  // the check has found that exactly this file is in already
  if (batch.id !== event.params.id) redirect(303, `/imports/${batch.id}?already=1`);
  const { importKind } = await query<ImportKindResult>(event, IMPORT_KIND_QUERY, { kind: batch.kind });
  return {
    batch,
    columns: importKind.columns,
    keepHours: edition.settings.import.keepHours,
    // where a file was sent that is in already, the address says so
    already: batch.state === 'committed' && event.url.searchParams.has('already'),
  };
};

/** Asks for one change and leads to an address of its own, so that reloading the page does nothing again. */
async function change(event: RequestEvent, mutation: string, variables: Record<string, unknown>, to: string) {
  const { errors } = await ask(event, mutation, { batch: event.params.id, ...variables });
  if (errors?.length) return fail(409, { message: errors[0]?.message ?? '' });
  redirect(303, to);
}

export const actions: Actions = {
  commit: async (event) => {
    const form = await event.request.formData();
    const how = { acceptWarnings: form.has('acceptWarnings'), allowPartial: form.has('allowPartial') };
    return change(event, COMMIT_MUTATION, how, `/imports/${event.params.id}`);
  },
  cancel: (event) => change(event, CANCEL_MUTATION, {}, `/imports?cancelled=${event.params.id}`),
  recheck: async (event) => {
    const form = await event.request.formData();
    const mapping = form.getAll('map').map(String).filter(Boolean);
    const said = (name: string) => String(form.get(name) ?? '') || null;
    const how = { mapping, encoding: said('encoding'), layout: said('layout') };
    return change(event, RECHECK_MUTATION, how, `/imports/${event.params.id}`);
  },
};
