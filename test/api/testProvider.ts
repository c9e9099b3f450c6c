import { createSign, generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

const KID = 'k1';
const CLIENT = { id: 'gongxu', secret: 'a secret of thirty-two characters' };

/** What a token of a lie says, and how it is signed. */
export interface Lie {
  claims?: object;
  alg?: 'none';
  /** with a key that the provider does not publish */
  ownKey?: true;
}

/** A real provider of sign-ins, whose token endpoint can be made to lie. */
export interface TestProvider {
  issuer: string;
  env: Record<string, string>;
  /** opens it, for one client's address */
  open(redirectUri: string): void;
  /** the next tokens are made by the test; null: by the provider */
  lie(lie: (Lie & { nonce: string }) | null): void;
  close(): Promise<void>;
}

const base64 = (value: object | string) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export async function startProvider(): Promise<TestProvider> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
  let answer: Handler = (_, response) => response.writeHead(503).end();
  let told: (Lie & { nonce: string }) | null = null;
  const server = createServer((request, response) => {
    if (told && request.url === '/token') response.end(tokens(told));
    else answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function tokens({ nonce, claims, alg, ownKey }: Lie & { nonce: string }): string {
    const now = Math.floor(Date.now() / 1000);
    const said = { iss: issuer, aud: CLIENT.id, sub: 'li', iat: now, exp: now + 60, nonce, ...claims };
    const signed = `${base64({ alg: alg ?? 'RS256', ...(!alg && { kid: KID }) })}.${base64(said)}`;
    const signature = alg
      ? ''
      : createSign('RSA-SHA256')
          .update(signed)
          .sign(ownKey ? other : privateKey, 'base64url');
    return JSON.stringify({ access_token: 'x', token_type: 'Bearer', id_token: `${signed}.${signature}` });
  }

  return {
    issuer,
    env: {
      GONGXU_OIDC_ISSUER: issuer,
      GONGXU_OIDC_CLIENT_ID: CLIENT.id,
      GONGXU_OIDC_CLIENT_SECRET: CLIENT.secret,
      GONGXU_OIDC_NAME: '通化政务通',
    },
    open(redirectUri) {
      const provider = new Provider(issuer, {
        clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
        jwks: {
          keys: [{ ...privateKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256' }],
        },
        cookies: { keys: ['a key of a test'] },
        pkce: { required: () => true },
        findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
        features: { devInteractions: { enabled: true } },
      });
      answer = provider.callback();
    },
    lie(lie) {
      told = lie;
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}
