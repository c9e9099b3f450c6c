import type { BlockList } from 'node:net';
import { readProxies } from './readProxies.ts';

export interface Address {
  host: string;
  port: number;
  /** scheme and host under which people know the instance, e.g. `https://talent.example.cn`; null: this machine's own */
  origin: string | null;
  /** whose word on where a request came from is taken */
  proxies: BlockList;
}

const LOCAL = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Where to listen, and under which address people know the instance: HOST (this machine only when unset), PORT and
 * GONGXU_ORIGIN; behind which proxies, see {@link readProxies}.
 *
 * @throws RangeError naming a PORT or GONGXU_ORIGIN that is none, and a HOST beyond this machine without an origin:
 * a request that names any other host is refused, so nobody could be answered there
 */
export function readAddress(env: NodeJS.ProcessEnv): Address {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new RangeError(`invalid PORT ${env.PORT}; not a whole number from 0 to 65535`);
  }
  const origin = readOrigin(env.GONGXU_ORIGIN);
  if (!LOCAL.has(host) && origin === null) {
    throw new RangeError(
      `HOST=${host} 还需要 GONGXU_ORIGIN，例如 https://talent.example.cn。HOST=${host} needs GONGXU_ORIGIN, e.g. https://talent.example.cn.`,
    );
  }
  return { host, port, origin, proxies: readProxies(env.GONGXU_TRUST_PROXY) };
}

function readOrigin(given: string | undefined): string | null {
  if (!given) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== given.replace(/\/$/, '')) {
    throw new RangeError(
      `invalid GONGXU_ORIGIN ${given}; not http:// or https:// with a host alone, e.g. https://talent.example.cn`,
    );
  }
  return url.origin;
}
