import { fail, redirect } from '@sveltejs/kit';
import { ask, query } from '#lib/server/query.ts';
import {
  FIND_OCCUPATIONS_QUERY,
  type FoundOccupations,
  SETTLE_TITLE_MUTATION,
  TITLES_QUERY,
  type TitleMove,
  type TitlesResult,
  UNDO_TITLE_MUTATION,
} from '#lib/server/titles.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { searchParams } = event.url;
  const text = searchParams.get('find')?.trim() ?? '';
  const [titles, found] = await Promise.all([
    query<TitlesResult>(event, TITLES_QUERY),
    text === '' ? null : query<FoundOccupations>(event, FIND_OCCUPATIONS_QUERY, { text }),
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
    const { data, errors } = await ask(event, SETTLE_TITLE_MUTATION, { title, occupation });
    if (errors?.length) return fail(409, { message: errors[0]?.message ?? '' });
    const { settleTitle } = data as { settleTitle: TitleMove };
    // To an address of its own, so that reloading the page settles nothing again.
    redirect(303, `/imports/titles?${answer('settled', settleTitle)}`);
  },
  undo: async (event) => {
    const title = String((await event.request.formData()).get('title') ?? '');
    const { data, errors } = await ask(event, UNDO_TITLE_MUTATION, { title });
    if (errors?.length) return fail(409, { message: errors[0]?.message ?? '' });
    const { undoSettledTitle } = data as { undoSettledTitle: TitleMove };
    redirect(303, `/imports/titles?${answer('undone', undoSettledTitle)}`);
  },
};

function answer(what: 'settled' | 'undone', { title, advertisements }: TitleMove): URLSearchParams {
  return new URLSearchParams({ [what]: title, moved: String(advertisements) });
}
