import { error, fail, type RequestEvent, redirect } from '@sveltejs/kit';
import {
  AddPasskeyDocument,
  RemovePasskeyDocument,
  UnlinkIdentityDocument,
} from '../api/documents.server.ts';
import { query } from './query.ts';

/** What somebody changes on the page of their account about passkeys and other providers. */
export const proofActions = {
  addPasskey: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const made = { name: text('passkeyName'), response: text('response') };
    const { refused } = (await query(event, AddPasskeyDocument, made)).addPasskey;
    if (refused) return fail(422, { passkeyRefused: refused });
    redirect(303, '/account?done=passkey#passkeys');
  },
  removePasskey: async (event: RequestEvent) => {
    const id = Number((await event.request.formData()).get('passkey'));
    if (!Number.isSafeInteger(id)) error(404, 'unknown');
    const { refused } = (await query(event, RemovePasskeyDocument, { id })).removePasskey;
    if (refused) return fail(422, { passkeyRefused: refused });
    redirect(303, '/account?done=passkeyGone#passkeys');
  },
  unlink: async (event: RequestEvent) => {
    const form = await event.request.formData();
    const identity = { issuer: String(form.get('issuer') ?? ''), subject: String(form.get('subject') ?? '') };
    const { refused } = (await query(event, UnlinkIdentityDocument, identity)).unlinkIdentity;
    if (refused) return fail(422, { identityRefused: refused });
    redirect(303, '/account?done=unlinked#identities');
  },
};
