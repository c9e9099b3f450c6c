/** What tests use of oidc-provider, which comes without types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: object[];
        jwks: { keys: object[] };
        cookies: { keys: string[] };
        pkce: { required(): boolean };
        findAccount(context: unknown, id: string): { accountId: string; claims(): { sub: string } };
        features: object;
      },
    );
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
  }
}
