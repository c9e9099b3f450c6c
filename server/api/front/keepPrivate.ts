import type { ServerResponse } from 'node:http';

/** Files of the program itself, which are the same for everybody and have names of their own. */
const OF_PROGRAM = /^\/_app\//;

/**
 * Whatever is answered to somebody who sees what is not released yet is theirs alone: no browser and no proxy keeps it, whatever
 * the answer itself says of that.
 */
export function keepPrivate(url: string, response: ServerResponse): void {
  if (OF_PROGRAM.test(url)) return;
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    const headers = rest.find((one) => typeof one === 'object' && one !== null && !Array.isArray(one));
    for (const name of Object.keys(headers ?? {}))
      if (name.toLowerCase() === 'cache-control') delete (headers as Record<string, unknown>)[name];
    this.setHeader('cache-control', 'private, no-store');
    return Reflect.apply(writeHead, this, [status, ...rest]);
  } as typeof writeHead;
}
