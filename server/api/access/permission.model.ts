import { Field, ObjectType } from '@nestjs/graphql';
import type { Reach } from '../../domain/access/permissions.ts';
import type { Role } from '../../domain/access/roles.ts';
import { ReachEnum, RoleEnum } from './accessEnums.ts';

@ObjectType()
export class RoleReach {
  @Field(() => RoleEnum)
  role!: Role;

  @Field(() => ReachEnum, { nullable: true, description: 'Null: the role has not got the right.' })
  reach!: Reach | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Kinds of file it is of, where not of all. Null: it is of all, or not of files.',
  })
  kinds!: string[] | null;
}

@ObjectType({ description: 'Who may do what, and how far: what every guard is made of.' })
export class Permission {
  @Field({ description: 'what.act' })
  right!: string;

  @Field(() => [RoleReach], { description: 'Of every role, in the same order.' })
  roles!: RoleReach[];
}
