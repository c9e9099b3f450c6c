import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An indicator of the catalogue; its words are message codes indicator.<code>.*.' })
export class Indicator {
  @Field()
  code!: string;

  @Field({ description: 'ratio, rate, index, persons, yuan or score.' })
  unit!: string;

  @Field({ description: 'In plain mathematical text.' })
  formula!: string;

  @Field({ description: 'Section of the method.' })
  section!: string;
}
