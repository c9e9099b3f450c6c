import { BlockList, isIP } from 'node:net';

/**
 * The proxies whose word on where a request came from is taken: GONGXU_TRUST_PROXY, addresses or networks such as
 * `127.0.0.1,10.0.0.0/8`. Unset: none.
 *
 * @throws RangeError naming what is neither
 */
export function readProxies(given: string | undefined): BlockList {
  const proxies = new BlockList();
  for (const text of (given ?? '').split(',').map((one) => one.trim())) {
    if (text === '') continue;
    const [address = '', prefix, more] = text.split('/');
    const version = isIP(address);
    const most = version === 4 ? 32 : 128;
    const bits = prefix === undefined ? most : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN;
    if (version === 0 || more !== undefined || !(bits <= most))
      throw new RangeError(
        `invalid GONGXU_TRUST_PROXY ${text}; not an address or network, e.g. 127.0.0.1,10.0.0.0/8`,
      );
    proxies.addSubnet(address, bits, version === 4 ? 'ipv4' : 'ipv6');
  }
  return proxies;
}
