import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A file that goes back to its sender, with what is wrong in its last column.' })
export class ReturnedFile {
  @Field({ description: 'refused: the refused rows; annotated: the whole file.' })
  kind!: string;

  @Field()
  name!: string;
}
