import { redirect } from '@sveltejs/kit';
import { BacktestPageDocument, StartBacktestDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  figures: await query(event, BacktestPageDocument),
});

export const actions: Actions = {
  start: async (event) => {
    await query(event, StartBacktestDocument);
    redirect(303, '/plan/backtest');
  },
};
