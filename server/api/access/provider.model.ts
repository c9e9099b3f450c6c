import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '../figures/enumOf.ts';
import { AccessAnswer, SignInAnswer } from './access.model.ts';
import { ARRIVALS, type Arrival } from './proofDesk.ts';

const ArrivalEnum = enumOf<Arrival>([...ARRIVALS]);
registerEnumType(ArrivalEnum, {
  name: 'Arrival',
  description: 'What came of the way to another provider.',
  valuesMap: {
    accept: { description: 'An invitation was accepted.' },
    link: { description: 'The account can be signed in to by it from now on.' },
    secondStep: { description: 'A second factor is to be shown.' },
  },
});

@ObjectType()
export class ProviderWay extends AccessAnswer {
  @Field(() => String, { nullable: true, description: 'Address of the provider to go to.' })
  url!: string | null;
}

@ObjectType()
export class ProviderArrival extends SignInAnswer {
  @Field(() => ArrivalEnum, { nullable: true })
  arrival!: Arrival | null;

  @Field(() => String, { nullable: true, description: 'Page to go on to, as it was asked for.' })
  next!: string | null;
}

@ObjectType({ description: 'Who the account is to another provider.' })
export class Identity {
  @Field()
  issuer!: string;

  @Field({ description: 'In the provider’s own terms.' })
  subject!: string;

  @Field({ description: 'ISO 8601.' })
  createdAt!: string;
}
