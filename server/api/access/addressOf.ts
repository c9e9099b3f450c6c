import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP } from 'node:net';

/**
 * From where a request comes: whoever is connected, or whom a trusted proxy says it speaks for. Each proxy adds at the end whom it
 * heard, so the list is read from there and no further than what a trusted one wrote; what stands before that anybody may have.
 */
export function addressOf({ socket, headers }: IncomingMessage, proxies: BlockList): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',');
  let address = plain(socket.remoteAddress ?? '');
  while (isTrusted(address, proxies)) {
    const named = plain(forwarded.pop()?.trim() ?? '');
    if (!isIP(named)) break;
    address = named;
  }
  return address;
}

/** An IPv4 address that came by an IPv6 socket is the same one. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function isTrusted(address: string, proxies: BlockList): boolean {
  const version = isIP(address);
  return version !== 0 && proxies.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
