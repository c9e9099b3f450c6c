import { fail, redirect } from '@sveltejs/kit';
import {
  CancelImportDocument,
  CommitImportDocument,
  ImportKindPageDocument,
  ImportPageDocument,
  RecheckImportDocument,
  RemovedUploadDocument,
  TraceDocument,
  UpdatePagesDocument,
} from '#lib/api/documents.server.ts';
import { answered, ask, found, type GraphqlResult, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { removedUpload: removed } = await query(event, RemovedUploadDocument, { id });
  if (removed)
    redirect(303, removed.already ? `/imports/${removed.already}?already=1` : `/imports?removed=${id}`);
  const told = await ask(event, ImportPageDocument, { id });
  if (told.errors?.some((one) => one.extensions?.code === 'FILE_IN_BEFORE'))
    redirect(303, '/imports?problem=in_before');
  const { edition, ...answer } = answered(told);
  const batch = found(answer.batch);
  // the check has found that exactly this file is in already
  if (batch.id !== id) redirect(303, `/imports/${batch.id}?already=1`);
  const { importKind } = await query(event, ImportKindPageDocument, { kind: batch.kind });
  const { me } = await event.parent();
  return {
    batch,
    // whoever reads no log of acts sees what became of the file, and not by whom step by step
    trace: me?.rights.includes('audit.read')
      ? (await query(event, TraceDocument, { subject: `batch/${batch.id}` })).auditEvents.events
      : [],
    columns: found(importKind).columns,
    keepHours: edition.settings.import.keepHours,
    // where a file was sent that is in already, the address says so
    already: batch.state === 'committed' && event.url.searchParams.has('already'),
  };
};

/** How the fields for what a file does not state begin. */
const GIVEN = 'given.';

/** Waits for one change and leads to an address of its own, so that reloading the page does nothing again. */
async function changed(answer: Promise<GraphqlResult>, to: string) {
  const { errors } = await answer;
  if (errors?.length) return fail(409, { message: errors[0]?.message ?? '' });
  redirect(303, to);
}

export const actions: Actions = {
  commit: async (event) => {
    const form = await event.request.formData();
    const batch = event.params.id;
    const how = { acceptWarnings: form.has('acceptWarnings'), allowPartial: form.has('allowPartial') };
    return changed(ask(event, CommitImportDocument, { batch, ...how }), `/imports/${batch}`);
  },
  updatePages: (event) => {
    const batch = event.params.id;
    return changed(ask(event, UpdatePagesDocument, { batch }), `/imports/${batch}`);
  },
  cancel: (event) => {
    const batch = event.params.id;
    return changed(ask(event, CancelImportDocument, { batch }), `/imports?removed=${batch}`);
  },
  recheck: async (event) => {
    const form = await event.request.formData();
    const batch = event.params.id;
    const mapping = form.getAll('map').map(String).filter(Boolean);
    const text = (name: string) => String(form.get(name) ?? '') || null;
    const given = [...form].flatMap(([name, text]) =>
      name.startsWith(GIVEN) ? [`${name.slice(GIVEN.length)}=${text}`] : [],
    );
    // a form that does not ask for it leaves it as it was
    const said = {
      encoding: text('encoding'),
      layout: text('layout'),
      given: given.length > 0 ? given : null,
    };
    const how = { mapping, ...said };
    return changed(ask(event, RecheckImportDocument, { batch, ...how }), `/imports/${batch}`);
  },
};
