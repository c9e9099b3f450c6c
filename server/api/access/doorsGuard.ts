import { type CanActivate, type ExecutionContext, Injectable, RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import type { GraphQLResolveInfo } from 'graphql';
import { isDemonstrator, isSignedIn } from '../../domain/access/asker.ts';
import { may } from '../../domain/access/may.ts';
import { type Right, reachOf } from '../../domain/access/permissions.ts';
import { ApiError } from '../errors/apiError.ts';
import type { QueryContext } from '../graphql/context.ts';
import { type Door, FIELDS, type Key, keysOf, ROUTES, WITHOUT_SECOND_FACTOR } from './doors.ts';
import { ItemFinder, type Named } from './findItem.ts';
import { type Visit, visitOf } from './visit.ts';

interface Knock {
  visit: Visit;
  /** undefined: no row names it, and nobody passes */
  door: Door | undefined;
  named: Named;
}

/**
 * Stands before every field of Query and Mutation, over HTTP and for pages in this process alike, whatever it is called in the
 * answer and in whichever fragment it stands, and before every other address of the API.
 */
@Injectable()
export class DoorsGuard implements CanActivate {
  constructor(private readonly finder: ItemFinder) {}

  /** @throws ApiError NOT_SIGNED_IN, NOT_ALLOWED, SECOND_FACTOR_NEEDED, DEMONSTRATION_ONLY, or that there is no such thing */
  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    const { visit, door, named } = knockOf(context);
    if (!door) throw refusalOf(visit);
    const near = keysOf(door, named).filter((key) => !this.opensAll(visit, key));
    return near.length === 0 || this.reach(visit, near, named);
  }

  /** Whether the right reaches everything, for everybody. @throws ApiError when there is nothing that it reaches */
  private opensAll(visit: Visit, [right, of]: Key): boolean {
    const refusal = whyNot(visit, right);
    if (refusal) throw new ApiError(refusal, {});
    // theirs are demonstration files alone, however far the role reaches
    if (of === 'batch' && isDemonstrator(visit.asker)) return false;
    if (reachOf(visit.asker.role, right) === 'all' || of === 'listed' || of === 'self') return true;
    if (may(visit.asker, right, {})) return true;
    if (of === undefined) throw refusalOf(visit);
    return false;
  }

  private async reach({ asker }: Visit, keys: readonly Key[], named: Named): Promise<boolean> {
    for (const [right, of] of keys) {
      if (of === undefined || of === 'listed' || of === 'self') continue;
      const { handedIn, ...item } = await this.finder.find(of, named);
      if (may(asker, right, item)) continue;
      // whoever handed the file in is told that it is another's
      if (handedIn && may(asker, right, handedIn)) throw new ApiError('FILE_IN_BEFORE', {});
      if (isDemonstrator(asker) && item.dataKind && may(asker, 'imports.read', item))
        throw new ApiError('DEMONSTRATION_ONLY', {});
      throw this.finder.missing(of, named);
    }
    return true;
  }
}

/** Why somebody may not do something to anything; null: there can be something. */
export function whyNot(
  { asker, session }: Pick<Visit, 'asker' | 'session'>,
  right: Right,
): 'NOT_SIGNED_IN' | 'NOT_ALLOWED' | 'SECOND_FACTOR_NEEDED' | null {
  if (!may(asker, right)) return isSignedIn(asker) ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN';
  return session?.needsSecondFactor && !WITHOUT_SECOND_FACTOR.has(right) ? 'SECOND_FACTOR_NEEDED' : null;
}

function refusalOf({ asker }: Visit): ApiError {
  return new ApiError(isSignedIn(asker) ? 'NOT_ALLOWED' : 'NOT_SIGNED_IN', {});
}

function knockOf(context: ExecutionContext): Knock {
  if (context.getType<string>() === 'graphql') {
    const graphql = GqlExecutionContext.create(context);
    const { parentType, fieldName } = graphql.getInfo<GraphQLResolveInfo>();
    return {
      visit: graphql.getContext<QueryContext>(),
      door: FIELDS[`${parentType.name}.${fieldName}`],
      named: graphql.getArgs(),
    };
  }
  const request = context.switchToHttp().getRequest<Request>();
  return { visit: visitOf(request), door: ROUTES[routeOf(context)], named: request.params };
}

/** The name of an address, as the controllers write it: `GET /data/plan/:year/:name`. */
function routeOf(context: ExecutionContext): string {
  const handler = context.getHandler();
  const path = [context.getClass(), handler]
    .map((part) => String(Reflect.getMetadata(PATH_METADATA, part)))
    .flatMap((part) => part.split('/').filter(Boolean));
  return `${RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler)]} /${path.join('/')}`;
}
