import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ChainFault } from '../../domain/audit/chain.ts';
import { ACTORS, type ActorKind } from '../../domain/audit/whoActed.ts';
import { enumOf } from '../figures/enumOf.ts';
import { PageInfo } from '../figures/pageInfo.model.ts';

const ChainFaultEnum = enumOf<ChainFault['fault']>([
  'changed',
  'missing',
  'cut',
  'rewritten',
  'lacking',
  'unguarded',
]);
registerEnumType(ChainFaultEnum, {
  name: 'ChainFault',
  valuesMap: {
    changed: { description: 'An entry is not what its hash says.' },
    missing: { description: 'An entry is gone, or stands after another one than it did.' },
    cut: { description: 'The log is shorter than it was.' },
    lacking: { description: 'Acts that the database shows were done are not in it.' },
    unguarded: { description: 'The database lets its entries be changed and taken out.' },
    rewritten: { description: 'Whole in itself, and not the log that was kept.' },
  },
});

@InputType({ description: 'What is left out narrows nothing.' })
export class AuditWhere {
  @Field(() => String, { nullable: true, description: 'Part of the name of an account or person.' })
  who?: string | null;

  @Field(() => String, { nullable: true, description: 'e.g. account.signIn' })
  action?: string | null;

  @Field(() => String, { nullable: true, description: 'First day, YYYY-MM-DD, as the city counts days.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'What was written to, e.g. plan/2027 or batch/12.' })
  subject?: string | null;
}

const ActorEnum = enumOf<ActorKind>([...ACTORS]);
registerEnumType(ActorEnum, {
  name: 'ActorKind',
  valuesMap: {
    person: { description: 'Somebody signed in.' },
    operator: { description: 'The command line.' },
    webForm: { description: 'The page that took files before there were accounts.' },
    demonstration: { description: 'The program, on a demonstration.' },
    nobody: { description: 'A wrong sign-in.' },
    typed: { description: 'A name given before there were accounts.' },
  },
});

@ObjectType({ description: 'An act as the log keeps it.' })
export class AuditEvent {
  @Field(() => Int, { description: 'Its place in the log, from 1.' })
  number!: number;

  @Field({ description: 'ISO 8601.' })
  at!: string;

  @Field({ description: 'Who, in words.' })
  actor!: string;

  @Field(() => ActorEnum, { description: 'What stands behind that: a name alone tells nothing.' })
  by!: ActorKind;

  @Field(() => String, { nullable: true, description: 'Name of the account; null: without one.' })
  account!: string | null;

  @Field(() => String, { nullable: true, description: 'A role, or operator for the command line.' })
  role!: string | null;

  @Field()
  action!: string;

  @Field()
  subject!: string;

  @Field({ description: 'JSON.' })
  details!: string;

  @Field({ description: 'SHA-256 over this entry and the hash of the one before, hexadecimal.' })
  hash!: string;
}

@ObjectType()
export class AuditEvents {
  @Field(() => [AuditEvent], { description: 'Latest first.' })
  events!: AuditEvent[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;

  @Field(() => [String], { description: 'Every kind of act in the log.' })
  actions!: string[];
}

@ObjectType({ description: 'Whether the log is as it was written.' })
export class AuditChain {
  @Field(() => Int, { description: 'Entries.' })
  length!: number;

  @Field({ description: 'Hash of the last one, hexadecimal.' })
  hash!: string;

  @Field({ description: 'ISO 8601: when the whole log was last read.' })
  verifiedAt!: string;

  @Field(() => ChainFaultEnum, { nullable: true, description: 'The first fault; null: none.' })
  fault!: ChainFault['fault'] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The first entry that is wrong; after it none can be relied on.',
  })
  brokenAt!: number | null;
}
