import { Field, ObjectType } from '@nestjs/graphql';

/** A kind of file with its names. */
@ObjectType({ isAbstract: true })
export abstract class NamedKind {
  @Field()
  kind!: string;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;
}
