/** Another provider of sign-ins: of the government or a campus, by OpenID Connect. */
export interface ProviderConfig {
  /** its address, as its own metadata spell it */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** what people call it */
  name: string;
}

const NAMES = ['GONGXU_OIDC_ISSUER', 'GONGXU_OIDC_CLIENT_ID', 'GONGXU_OIDC_CLIENT_SECRET'] as const;
const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Reads GONGXU_OIDC_ISSUER, GONGXU_OIDC_CLIENT_ID, GONGXU_OIDC_CLIENT_SECRET and GONGXU_OIDC_NAME (its host when unset).
 *
 * @returns null: none is set
 * @throws RangeError naming what is missing, or an issuer that nobody could trust: without HTTPS anybody on the way may answer
 */
export function readProvider(env: NodeJS.ProcessEnv): ProviderConfig | null {
  if (!NAMES.some((name) => env[name])) return null;
  const [issuer = '', clientId = '', clientSecret = ''] = NAMES.map((name) => {
    if (!env[name]) throw new RangeError(`${name} is missing; ${NAMES.join(', ')} belong together`);
    return env[name];
  });
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!url || !isSafe || url.search || url.hash)
    throw new RangeError(`invalid GONGXU_OIDC_ISSUER ${issuer}; not https:// with a host and perhaps a path`);
  return { issuer, clientId, clientSecret, name: env.GONGXU_OIDC_NAME?.trim() || url.host };
}
