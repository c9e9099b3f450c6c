import { fail, redirect } from '@sveltejs/kit';
import {
  ChangeSettingDocument,
  SettingsPageDocument,
  WithdrawSettingDocument,
} from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const { me } = await event.parent();
  const asked = event.url.searchParams;
  return {
    ...(await query(event, SettingsPageDocument)),
    mayChange: me?.rights.includes('settings.change') ?? false,
    done: asked.get('done'),
    doneTo: asked.get('setting'),
  };
};

export const actions: Actions = {
  change: async (event) => {
    const { key, version, text } = await given(event);
    const typed = text('value') ?? `${text('from') ?? ''}/${text('to') ?? ''}`;
    const { changeSetting } = await query(event, ChangeSettingDocument, { key, version, value: typed });
    return answer('change', key, changeSetting.refused, typed);
  },
  withdraw: async (event) => {
    const { key, version, text } = await given(event);
    const to = text('to') === 'edition' ? 'edition' : 'before';
    const { withdrawSetting } = await query(event, WithdrawSettingDocument, { key, version, to });
    return answer('withdraw', key, withdrawSetting.refused, null);
  },
};

/** To an address of its own, so that reloading does nothing again; what was refused keeps what was typed. */
function answer(done: string, key: string, refused: { sentence: string } | null, typed: string | null) {
  if (refused) return fail(422, { key, sentence: refused.sentence, typed });
  redirect(303, `/admin/settings?done=${done}&setting=${encodeURIComponent(key)}#${key}`);
}

async function given({ request }: RequestEvent) {
  const form = await request.formData();
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : null;
  };
  const version = Number(text('version'));
  return { key: text('key') ?? '', version: Number.isSafeInteger(version) ? version : -1, text };
}
