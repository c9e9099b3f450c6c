import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  HEALTH_PARTS,
  HEALTH_WORDS,
  type HealthPart,
  type HealthWord,
} from '../../domain/health/healthItems.ts';
import { enumOf } from '../figures/enumOf.ts';
import { SentenceValue } from '../today/today.model.ts';

const HealthWordEnum = enumOf<HealthWord>([...HEALTH_WORDS]);
registerEnumType(HealthWordEnum, {
  name: 'HealthWord',
  valuesMap: {
    look: { description: 'Somebody should look at it.' },
    unknown: { description: 'It cannot be told from here.' },
  },
});
const HealthPartEnum = enumOf<HealthPart>([...HEALTH_PARTS]);
registerEnumType(HealthPartEnum, { name: 'HealthPart' });

@ObjectType({ description: 'How one part of the instance is.' })
export class HealthItem {
  @Field(() => HealthPartEnum)
  part!: HealthPart;

  @Field(() => HealthWordEnum)
  word!: HealthWord;

  @Field({ description: 'What was found, as a word.' })
  found!: string;

  @Field(() => [SentenceValue], { description: 'Times are ISO 8601, sizes bytes.' })
  values!: SentenceValue[];
}

@ObjectType({ description: 'How the instance is.' })
export class Health {
  @Field({ description: 'ISO 8601.' })
  at!: string;

  @Field(() => [HealthItem], { description: 'What is broken first.' })
  items!: HealthItem[];

  @Field(() => Int)
  broken!: number;

  @Field(() => Int)
  look!: number;

  @Field(() => Int)
  unknown!: number;
}
