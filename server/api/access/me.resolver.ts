import { Context, Query, Resolver } from '@nestjs/graphql';
import { HANDS_IN, PERMISSIONS, reachOf } from '../../domain/access/permissions.ts';
import { ROLES, type Role } from '../../domain/access/roles.ts';
import type { QueryContext } from '../graphql/context.ts';
import { Me } from './me.model.ts';
import { MeService } from './me.service.ts';
import { Permission } from './permission.model.ts';

@Resolver(() => Me)
export class MeResolver {
  constructor(private readonly service: MeService) {}

  @Query(() => Me, { nullable: true, description: 'Null: nobody signed in.' })
  me(@Context() context: QueryContext): Promise<Me | null> {
    return this.service.me(context);
  }

  @Query(() => [Permission])
  permissions(): Permission[] {
    return PERMISSIONS.map(({ right }) => ({
      right,
      roles: ROLES.map((role) => ({
        role,
        reach: reachOf(role, right),
        kinds: right === 'imports.send' ? kindsOf(role) : null,
      })),
    }));
  }
}

/** Kinds of files that a role hands in; null: all, or none. */
function kindsOf(role: Role): string[] | null {
  const kinds = HANDS_IN[role] ?? 'all';
  return kinds === 'all' ? null : [...kinds];
}
