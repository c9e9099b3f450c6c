import { redirect } from '@sveltejs/kit';
import { BACKTEST_QUERY, type BacktestFigures, START_BACKTEST } from '#lib/server/backtest.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
  figures: await query<BacktestFigures>(event, BACKTEST_QUERY),
});

export const actions: Actions = {
  start: async (event) => {
    await query(event, START_BACKTEST);
    redirect(303, '/plan/backtest');
  },
};
