import { askerOfToken } from '../../store/access/sessions.ts';
import type { Store } from '../../store/openStore.ts';
import type { SessionDesk } from '../access/sessionDesk.ts';

/** The store's sessions as the API's port. */
export function sessionPorts({ sql }: Store): SessionDesk {
  return { find: (token, at) => askerOfToken(sql, token, at) };
}
