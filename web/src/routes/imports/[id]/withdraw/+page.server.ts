import { fail, redirect } from '@sveltejs/kit';
import {
  BeforeWithdrawalDocument,
  WithdrawalPreviewDocument,
  WithdrawImportDocument,
  WithdrawPageDocument,
} from '#lib/api/documents.server.ts';
import { ask, found, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { id } = event.params;
  const { batch } = await query(event, WithdrawPageDocument, { id });
  const { data, errors } = await ask(event, WithdrawalPreviewDocument, { id });
  const isOpen = !data?.withdrawal && !errors;
  return {
    batch: found(batch),
    /** null: still being worked out */
    withdrawal: data?.withdrawal ?? null,
    /** pieces of work before that; null: it is there, or nobody waits for it */
    ahead: isOpen ? ((await query(event, BeforeWithdrawalDocument, { id })).beforeWithdrawal ?? 0) : null,
    /** whoever asks does not want to wait for it */
    now: event.url.searchParams.has('now'),
    /** why it cannot be withdrawn */
    refusal: errors?.[0]?.message ?? null,
  };
};

/** Which field of the form a refusal speaks of. */
const FIELD_OF: Readonly<Record<string, 'reason'>> = {
  WITHDRAWAL_REASON_MISSING: 'reason',
  WITHDRAWAL_REASON_TOO_LONG: 'reason',
};

export const actions: Actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const batch = event.params.id;
    const reason = String(form.get('reason') ?? '');
    const { errors } = await ask(event, WithdrawImportDocument, { batch, reason });
    const [refused] = errors ?? [];
    if (refused) {
      const field = FIELD_OF[String(refused.extensions?.code)] ?? null;
      return fail(409, { reason, field, message: refused.message });
    }
    // To the import, which says how far it is: reloading that page withdraws nothing again.
    redirect(303, `/imports/${batch}`);
  },
};
