import type { Configuration } from 'openid-client';
import type { Identity } from './identities.ts';
import type { ProviderConfig } from './readProvider.ts';

/** How long the provider may take to answer, s. */
const PATIENCE = 10;
const LONGEST_SUBJECT = 255;

/** What a browser's way to the provider is held against when it comes back. */
export interface Sent {
  state: string;
  nonce: string;
  verifier: string;
  redirectUri: string;
}

export type ProviderFailure = 'PROVIDER_DOWN' | 'PROVIDER_WRONG' | 'PROVIDER_CANCELLED';

/** A provider of sign-ins, asked by the authorization code flow of OpenID Connect, with PKCE, state and nonce. */
export interface OpenIdProvider {
  /** where a browser is sent */
  send(redirectUri: string): Promise<{ url: string; sent: Sent } | ProviderFailure>;
  /** who came back. @param search of the address they came back to, with its `?` */
  receive(search: string, sent: Sent): Promise<Identity | ProviderFailure>;
}

/** A provider by its configuration. It is asked for its metadata when somebody first goes there: it may be down before. */
export function createOpenIdProvider(config: ProviderConfig): OpenIdProvider {
  let known: Promise<Configuration> | null = null;
  const client = () => {
    known ??= discover(config).catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
  return {
    send: (redirectUri) => orFailure(async () => send(await client(), redirectUri)),
    receive: (search, sent) => orFailure(async () => receive(await client(), search, sent)),
  };
}

async function discover({ issuer, clientId, clientSecret }: ProviderConfig): Promise<Configuration> {
  const oidc = await import('openid-client');
  const url = new URL(issuer);
  // readProvider lets no other issuer than one of this machine speak without HTTPS
  const plain = url.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
  const options = { timeout: PATIENCE, execute: plain };
  const metadata = (await oidc.discovery(url, clientId, undefined, oidc.None(), options)).serverMetadata();
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const auth = methods.includes('client_secret_basic') ? oidc.ClientSecretBasic : oidc.ClientSecretPost;
  const client = new oidc.Configuration(metadata, clientId, clientSecret, auth(clientSecret));
  client.timeout = PATIENCE;
  for (const allow of plain) allow(client);
  // the token's signature is checked too, not only who sent it
  oidc.enableNonRepudiationChecks(client);
  return client;
}

async function send(client: Configuration, redirectUri: string): Promise<{ url: string; sent: Sent }> {
  const oidc = await import('openid-client');
  const sent = {
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier: oidc.randomPKCECodeVerifier(),
    redirectUri,
  };
  const url = oidc.buildAuthorizationUrl(client, {
    redirect_uri: redirectUri,
    scope: 'openid',
    state: sent.state,
    nonce: sent.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(sent.verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, sent };
}

async function receive(client: Configuration, search: string, sent: Sent): Promise<Identity> {
  const { authorizationCodeGrant } = await import('openid-client');
  const tokens = await authorizationCodeGrant(client, new URL(search, sent.redirectUri), {
    expectedState: sent.state,
    expectedNonce: sent.nonce,
    pkceCodeVerifier: sent.verifier,
    idTokenExpected: true,
  });
  const { iss, sub } = tokens.claims() ?? { iss: '', sub: '' };
  if (!/^[\x20-\x7e]+$/.test(sub) || sub.length > LONGEST_SUBJECT) throw new Error('no usable subject');
  return { issuer: iss, subject: sub };
}

async function orFailure<Answer>(ask: () => Promise<Answer>): Promise<Answer | ProviderFailure> {
  try {
    return await ask();
  } catch (error) {
    const failure = await failureOf(error);
    // for whoever looks after the instance; no secret, code or token stands in it
    if (failure !== 'PROVIDER_CANCELLED')
      console.error(`${failure}: ${error instanceof Error ? `${error.name} ${error.message}` : 'unknown'}`);
    return failure;
  }
}

async function failureOf(error: unknown): Promise<ProviderFailure> {
  const { AuthorizationResponseError, ResponseBodyError } = await import('openid-client');
  if (error instanceof AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'PROVIDER_CANCELLED';
    return /^(?:server_error|temporarily_unavailable)$/.test(error.error)
      ? 'PROVIDER_DOWN'
      : 'PROVIDER_WRONG';
  }
  if (error instanceof ResponseBodyError) return error.status >= 500 ? 'PROVIDER_DOWN' : 'PROVIDER_WRONG';
  return isUnreachable(error) ? 'PROVIDER_DOWN' : 'PROVIDER_WRONG';
}

/** Whether nobody answered, or nobody who speaks OpenID Connect. */
function isUnreachable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && at.code === 'OAUTH_TIMEOUT') return true;
    if (at instanceof TypeError && at.message === 'fetch failed') return true;
    if (at.cause instanceof Response && at.cause.status >= 400) return true;
  }
  return false;
}
