import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether another site's page sent a request. Browsers name the page's origin; programs that send neither header are
 * nobody's browser and carry nobody's rights.
 */
export function isForeignRequest(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  if (headers.origin === undefined) return false;
  // Hosts, not schemes: behind a proxy that ends TLS the server does not know its own scheme.
  return !URL.canParse(headers.origin) || new URL(headers.origin).host !== headers.host;
}
