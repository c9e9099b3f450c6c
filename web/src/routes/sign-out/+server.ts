import { redirect } from '@sveltejs/kit';
import { SignOutDocument } from '#lib/api/documents.server.ts';
import { query } from '#lib/server/query.ts';
import type { RequestHandler } from './$types';

/** A form alone leads here: a link could be followed by a browser that reads ahead. */
export const POST: RequestHandler = async (event) => {
  await query(event, SignOutDocument);
  redirect(303, '/');
};
