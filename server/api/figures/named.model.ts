import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A code with its names.' })
export class Named {
  @Field()
  code!: string;

  @Field()
  nameZh!: string;

  @Field({ description: 'Empty where no English name has been written yet.' })
  nameEn!: string;
}
