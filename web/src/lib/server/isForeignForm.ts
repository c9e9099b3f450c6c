const CHANGING = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/**
 * Whether a request would change something and was sent by another site's page.
 *
 * Compares hosts, not schemes: behind a proxy that ends TLS the server does not know its own scheme.
 */
export function isForeignForm(method: string, origin: string | null, host: string | null): boolean {
  if (!CHANGING.has(method)) return false;
  if (!origin || !host || !URL.canParse(origin)) return true;
  return new URL(origin).host !== host;
}
