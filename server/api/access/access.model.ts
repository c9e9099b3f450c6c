import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AccountRole } from '../../domain/access/roles.ts';
import { enumOf } from '../figures/enumOf.ts';
import { Named } from '../figures/named.model.ts';
import { RoleEnum } from './accessEnums.ts';
import { LINK_STATES, type LinkState, WAYS, type Way } from './accountDesk.ts';
import { Me } from './me.model.ts';

const LinkStateEnum = enumOf<LinkState>([...LINK_STATES]);
registerEnumType(LinkStateEnum, {
  name: 'LinkState',
  valuesMap: {
    used: { description: 'By somebody, or a newer one took its place.' },
    over: { description: 'Nobody used it in time.' },
    unknown: { description: 'There never was such a one.' },
  },
});

const WayEnum = enumOf<Way>([...WAYS]);
registerEnumType(WayEnum, { name: 'SignInWay', description: 'By what somebody signed in.' });

@ObjectType({ description: 'Why nothing was done.' })
export class AccessRefusal {
  @Field()
  code!: string;

  @Field(() => String, { nullable: true, description: 'What was typed that it speaks of.' })
  field!: string | null;

  @Field({ description: 'In the reader’s language.' })
  sentence!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601: until when it is no use to try again.' })
  until!: string | null;
}

@ObjectType({ description: 'What came of a change.' })
export class AccessAnswer {
  @Field(() => AccessRefusal, { nullable: true, description: 'Null: it is done.' })
  refused!: AccessRefusal | null;
}

@ObjectType()
export class SignInAnswer extends AccessAnswer {
  @Field(() => Me, { nullable: true, description: 'Who is signed in now; the cookie comes with the answer.' })
  me!: Me | null;
}

@ObjectType({ description: 'An account of a demonstration that anybody signs in with by one click.' })
export class Demonstrator {
  @Field()
  name!: string;

  @Field()
  shownName!: string;

  @Field(() => RoleEnum)
  role!: AccountRole;

  @Field(() => Named, { nullable: true, description: 'The body it speaks for; null: the whole city.' })
  scope!: Named | null;
}

@ObjectType({ description: 'By what else than name and password one may sign in here.' })
export class SignInOffers {
  @Field(() => [Demonstrator], { description: 'None beyond a demonstration.' })
  demonstrators!: Demonstrator[];

  @Field(() => String, {
    nullable: true,
    description: 'What another provider of sign-ins is called; null: there is none.',
  })
  provider!: string | null;

  @Field({ description: 'Whether browsers make passkeys for the address that was asked.' })
  passkeys!: boolean;
}

@ObjectType({ description: 'A link by which the person of an account chooses a password.' })
export class AccessLink {
  @Field(() => LinkStateEnum)
  state!: LinkState;

  @Field(() => String, { nullable: true, description: 'Name of the account; null: the link is not open.' })
  name!: string | null;

  @Field(() => String, { nullable: true })
  shownName!: string | null;

  @Field(() => RoleEnum, { nullable: true })
  role!: AccountRole | null;

  @Field(() => String, { nullable: true, description: 'ISO 8601.' })
  until!: string | null;
}

@ObjectType({ description: 'A browser in which the account is signed in.' })
export class Session {
  @Field(() => Int)
  id!: number;

  @Field(() => WayEnum)
  way!: Way;

  @Field(() => String, { nullable: true, description: 'What the browser calls itself.' })
  agent!: string | null;

  @Field({ description: 'ISO 8601.' })
  startedAt!: string;

  @Field({ description: 'ISO 8601, to the minute.' })
  lastSeenAt!: string;

  @Field({ description: 'Whether it is the one that asks.' })
  current!: boolean;
}

@ObjectType({ description: 'A QR code as one SVG path, each module a square of 1.' })
export class QrCode {
  @Field(() => Int, { description: 'Modules across, with the quiet edge.' })
  size!: number;

  @Field()
  path!: string;
}

@ObjectType({ description: 'Key for an app that shows codes.' })
export class TotpKey {
  @Field({ description: 'Base32.' })
  secret!: string;

  @Field({ description: 'What the QR code holds.' })
  uri!: string;

  @Field(() => QrCode)
  qr!: QrCode;
}

@ObjectType()
export class TotpAnswer extends AccessAnswer {
  @Field(() => TotpKey, { nullable: true })
  key!: TotpKey | null;
}

@ObjectType({ description: 'By what the account shows who it is.' })
export class MyAccess {
  @Field({
    description: 'Signs in with one click: it has no password, and neither takes nor needs anything more.',
  })
  demonstration!: boolean;

  @Field({ description: 'Whether whoever asks signed in so lately that they may change how they do.' })
  isFresh!: boolean;

  @Field({ description: 'Whether its role must have a second factor.' })
  needsSecondFactor!: boolean;

  @Field({ description: 'Whether it has codes.' })
  hasTotp!: boolean;

  @Field(() => Int)
  passkeys!: number;

  @Field(() => TotpKey, { nullable: true, description: 'Begun, and its first code not given yet.' })
  pendingTotp!: TotpKey | null;
}
