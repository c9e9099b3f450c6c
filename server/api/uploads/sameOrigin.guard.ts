import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';

/**
 * Refuses forms that another site's page sends. Browsers name the page's origin; programs that send neither header
 * are nobody's browser and carry nobody's rights.
 */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers } = context.switchToHttp().getRequest<Request>();
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
    if (headers.origin === undefined) return true;
    // Hosts, not schemes: behind a proxy that ends TLS the server does not know its own scheme.
    return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
  }
}
