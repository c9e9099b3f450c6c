import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { isForeignRequest } from './isForeignRequest.ts';

/** Refuses forms that another site's page sends. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    return !isForeignRequest(context.switchToHttp().getRequest<Request>().headers);
  }
}
