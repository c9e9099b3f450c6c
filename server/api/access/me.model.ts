import { Field, ObjectType } from '@nestjs/graphql';
import type { AccountRole } from '../../domain/access/roles.ts';
import { Named } from '../figures/named.model.ts';
import { RoleEnum } from './accessEnums.ts';

@ObjectType({ description: 'Whoever is signed in.' })
export class Me {
  @Field({ description: 'What is typed to sign in.' })
  name!: string;

  @Field({ description: 'The person’s own name, as others read it.' })
  shownName!: string;

  @Field(() => RoleEnum)
  role!: AccountRole;

  @Field(() => Named, {
    nullable: true,
    description: 'The body the account speaks for; null: the whole city.',
  })
  scope!: Named | null;

  @Field(() => [String], { description: 'As in `permissions`; some reach only a part of what there is.' })
  rights!: string[];

  @Field({ description: 'Until a second factor is set up, nothing else can be done.' })
  needsSecondFactor!: boolean;

  @Field({ description: 'A demonstration’s, for whom anybody can be: it sends demonstration files alone.' })
  demonstration!: boolean;
}
