import type { RequestEvent } from '@sveltejs/kit';
import { SignedInReaderDocument } from '../api/documents.server.ts';
import type { Me } from '../api/types.ts';
import { ask } from './query.ts';

const SESSION = /^(?:__Host-)?gongxu_session$/;

/** Who is signed in; null: nobody. Nothing is asked where a request carries no session, so that public pages cost nothing more. */
export async function loadMe(
  event: Pick<RequestEvent, 'platform' | 'request' | 'cookies'>,
): Promise<Me | null> {
  if (!event.cookies.getAll().some(({ name }) => SESSION.test(name))) return null;
  return (await ask(event, SignedInReaderDocument)).data?.me ?? null;
}
