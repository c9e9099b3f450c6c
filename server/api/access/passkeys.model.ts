import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AccessAnswer } from './access.model.ts';

@ObjectType({ description: 'A key on a device, which signs in its owner.' })
export class Passkey {
  @Field(() => Int)
  id!: number;

  @Field({ description: 'What its owner calls it.' })
  name!: string;

  @Field({ description: 'ISO 8601.' })
  createdAt!: string;

  @Field(() => String, { nullable: true, description: 'ISO 8601; null: never since it was made.' })
  lastUsedAt!: string | null;
}

@ObjectType({ description: 'What a browser is asked to do with a passkey, once within five minutes.' })
export class PasskeyOptions extends AccessAnswer {
  @Field(() => String, {
    nullable: true,
    description:
      'JSON for parseCreationOptionsFromJSON or parseRequestOptionsFromJSON of PublicKeyCredential.',
  })
  options!: string | null;
}

@ObjectType({ description: 'By what a sign-in that has begun can be finished.' })
export class SecondStep {
  @Field({ description: 'By a code of the app.' })
  code!: boolean;

  @Field({ description: 'By a passkey of the account.' })
  passkey!: boolean;
}
