import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One act on an import, as the log of acts keeps it.' })
export class BatchTrace {
  @Field()
  at!: string;

  @Field({ description: 'As typed, or by what way.' })
  by!: string;

  @Field({ description: 'The name was typed by somebody without an account.' })
  typed!: boolean;

  @Field(() => String, { nullable: true, description: '`operator` at the command line; null: no account.' })
  role!: string | null;

  @Field({ description: 'batch.commit, batch.withdraw' })
  action!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file that counted before.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file that counts after.' })
  after!: string | null;

  @Field({ description: 'Kind, rows and what it took the place of, JSON: nothing of its rows.' })
  details!: string;
}
