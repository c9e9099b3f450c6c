import { redirect } from '@sveltejs/kit';
import { AdminPageDocument, CheckAuditDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { Actions, PageServerLoad } from './$types';

/** Accounts listed at first, and when all are asked for. */
const SOME = 50;
const ALL = 500;
/** By what the log is narrowed, as its file is. */
const NARROWED_BY = ['who', 'action', 'from', 'subject'] as const;

export const load: PageServerLoad = async (event) => {
  const asked = event.url.searchParams;
  const where = Object.fromEntries(NARROWED_BY.map((name) => [name, asked.get(name) || null]));
  const find = asked.get('find') || null;
  const first = asked.has('all') || find ? ALL : SOME;
  const { me } = await event.parent();
  const health = me?.rights.includes('health.read') ?? false;
  const given = { first, find, where, after: asked.get('after'), health };
  const settings = me?.rights.includes('settings.read') ?? false;
  return { ...(await query(event, AdminPageDocument, given)), where, find: find ?? '', settings };
};

export const actions: Actions = {
  check: async (event) => {
    await query(event, CheckAuditDocument);
    redirect(303, '/admin#log');
  },
};
