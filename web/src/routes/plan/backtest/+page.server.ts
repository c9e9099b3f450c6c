import { redirect } from '@sveltejs/kit';
import { BacktestPageDocument, StartBacktestDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import { loadNeeds } from '#lib/server/shell.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const figures = await query(event, BacktestPageDocument);
  return { figures, order: await loadNeeds(event, !figures.planBacktest) };
};

export const actions: Actions = {
  start: async (event) => {
    await query(event, StartBacktestDocument);
    redirect(303, '/plan/backtest');
  },
};
