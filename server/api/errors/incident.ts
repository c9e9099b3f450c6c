import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';

/** Id of the request that something is done for. */
export const underRequest = new AsyncLocalStorage<string>();

/**
 * Under which number a failure is logged and told to the reader: the beginning of its request's id, which stands in the log of acts
 * too.
 */
export function incident(request = underRequest.getStore() ?? randomUUID()): string {
  return request.slice(0, 8);
}
