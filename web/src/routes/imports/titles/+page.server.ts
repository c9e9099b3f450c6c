import { fail, redirect } from '@sveltejs/kit';
import {
  FindOccupationsDocument,
  SettleTitleDocument,
  TitlesPageDocument,
  UndoTitleDocument,
} from '#lib/api/documents.server.ts';
import type { TitleMove } from '#lib/api/types.ts';
import { ask, query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const text = searchParams.get('find')?.trim() ?? '';
  const [titles, found] = await Promise.all([
    query(event, TitlesPageDocument),
    text === '' ? null : query(event, FindOccupationsDocument, { text }),
  ]);
  return {
    ...titles,
    choosing: searchParams.get('title'),
    text,
    found: found?.findOccupations ?? null,
    settled: searchParams.get('settled'),
    undone: searchParams.get('undone'),
    moved: Number(searchParams.get('moved') ?? 0),
  };
};

export const actions: Actions = {
  settle: async (event) => {
    const form = await event.request.formData();
    const title = String(form.get('title') ?? '');
    const occupation = String(form.get('occupation') ?? '');
    const { data, errors } = await ask(event, SettleTitleDocument, { title, occupation });
    if (errors?.length || !data) return fail(409, { message: errors?.[0]?.message ?? '' });
    // To an address of its own, so that reloading the page settles nothing again.
    redirect(303, `/imports/titles?${answer('settled', data.settleTitle)}`);
  },
  undo: async (event) => {
    const title = String((await event.request.formData()).get('title') ?? '');
    const { data, errors } = await ask(event, UndoTitleDocument, { title });
    if (errors?.length || !data) return fail(409, { message: errors?.[0]?.message ?? '' });
    redirect(303, `/imports/titles?${answer('undone', data.undoSettledTitle)}`);
  },
};

function answer(what: 'settled' | 'undone', { title, advertisements }: TitleMove): URLSearchParams {
  return new URLSearchParams({ [what]: title, moved: String(advertisements) });
}
