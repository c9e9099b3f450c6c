import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ACCOUNT_NEEDS, type AccountNeed } from '../../domain/access/accountNeeds.ts';
import { ACCOUNT_STATES, type AccountState } from '../../domain/access/accountStates.ts';
import type { AccountRole } from '../../domain/access/roles.ts';
import { enumOf } from '../figures/enumOf.ts';
import { Named } from '../figures/named.model.ts';
import { AccessAnswer } from './access.model.ts';
import { RoleEnum } from './accessEnums.ts';

const AccountStateEnum = enumOf<AccountState>([...ACCOUNT_STATES]);
registerEnumType(AccountStateEnum, {
  name: 'AccountState',
  valuesMap: {
    invited: { description: 'Nobody has chosen its password yet.' },
    disabled: { description: 'Locked, until it is opened again.' },
  },
});

const AccountNeedEnum = enumOf<AccountNeed>([...ACCOUNT_NEEDS]);
registerEnumType(AccountNeedEnum, {
  name: 'AccountNeed',
  description: 'What whoever looks after an account must see to.',
  valuesMap: {
    waiting: { description: 'Too many wrong sign-ins: nobody is heard under its name for a while.' },
    linkOver: { description: 'Nobody used its link in time.' },
    secondFactorMissing: { description: 'It must have one, and has none.' },
  },
});

@ObjectType({ description: 'Somebody who was invited, and is not locked.' })
export class InvitedAccount {
  @Field(() => Int)
  id!: number;

  @Field()
  name!: string;

  @Field()
  shownName!: string;
}

@ObjectType({ description: 'An account, to whoever looks after it.' })
export class Account {
  @Field(() => Int)
  id!: number;

  @Field({ description: 'What is typed to sign in.' })
  name!: string;

  @Field()
  shownName!: string;

  @Field(() => RoleEnum)
  role!: AccountRole;

  @Field(() => Named, { nullable: true, description: 'The body it speaks for; null: the whole city.' })
  scope!: Named | null;

  @Field(() => AccountStateEnum)
  state!: AccountState;

  @Field({ description: 'Signs in with one click on a demonstration, or was made by such a one.' })
  demonstration!: boolean;

  @Field({ description: 'Signs in with one click: no demonstrator changes it.' })
  oneClick!: boolean;

  @Field({ description: 'Whether its role must have a second factor.' })
  needsSecondFactor!: boolean;

  @Field({ description: 'Whether it has one.' })
  hasSecondFactor!: boolean;

  @Field(() => [AccountNeedEnum], { description: 'Gravest first.' })
  needs!: AccountNeed[];

  @Field(() => String, {
    nullable: true,
    description: 'ISO 8601: until when nobody is heard under its name.',
  })
  waitUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601: until when its link can be used.' })
  linkUntil!: string | null;

  @Field(() => [InvitedAccount], { description: 'Whom it invited, of those that the asker looks after.' })
  invited!: InvitedAccount[];

  @Field({ description: 'ISO 8601.' })
  createdAt!: string;

  @Field({ description: 'Who invited it.' })
  createdBy!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601; null: never.' })
  lastSeenAt!: string | null;
}

@ObjectType()
export class AccountList {
  @Field(() => [Account], { description: 'Those that need something first, then by name.' })
  accounts!: Account[];

  @Field(() => Int, { description: 'All that the asker looks after.' })
  total!: number;

  @Field(() => Int, { description: 'How many of them need something.' })
  needing!: number;

  @Field(() => Int, { description: 'How many there are of what was searched for.' })
  found!: number;
}

@ObjectType({ description: 'A role that the asker may give, and for which bodies.' })
export class RoleChoice {
  @Field(() => RoleEnum)
  role!: AccountRole;

  @Field({ description: 'Whether an account of that role speaks for one body.' })
  scoped!: boolean;

  @Field(() => [Named], {
    nullable: true,
    description: 'Null: there is no list of them, and its code is typed.',
  })
  bodies!: Named[] | null;
}

@ObjectType({ description: 'A link, told once: the database keeps its digest alone.' })
export class OnceLink {
  @Field({ description: 'The whole address.' })
  address!: string;

  @Field({ description: 'ISO 8601.' })
  until!: string;
}

@ObjectType()
export class AccountAnswer extends AccessAnswer {
  @Field(() => Int, { nullable: true, description: 'Id of the account.' })
  account!: number | null;

  @Field(() => OnceLink, { nullable: true, description: 'Where one was made.' })
  link!: OnceLink | null;
}
