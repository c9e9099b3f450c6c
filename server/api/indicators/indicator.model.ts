import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An indicator of the catalogue; its words are message codes indicator.<code>.*.' })
export class Indicator {
  @Field()
  code!: string;

  @Field({ description: 'ratio, share, points, persons, yuan, score or rank.' })
  unit!: string;

  @Field({ description: 'In plain mathematical text.' })
  formula!: string;

  @Field({ description: 'Section of the method.' })
  section!: string;
}
