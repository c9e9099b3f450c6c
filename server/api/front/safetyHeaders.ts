import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { Site } from './site.ts';

/**
 * Puts the headers on every answer by which browsers keep other sites away from it: nothing may frame, sniff or embed
 * it, no script runs in what is not a page. Pages name their own scripts and styles instead (`csp` in
 * web/vite.config.ts), which replaces the policy set here.
 */
export function safetyHeaders({
  secure,
}: Site): (request: IncomingMessage, response: ServerResponse) => void {
  const none = ["'none'"];
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: none, baseUri: none, formAction: none, frameAncestors: none },
    },
    // `no-referrer` would make browsers send `Origin: null` with the pages' own forms.
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
  });
  return (request, response) => set(request, response, () => undefined);
}
