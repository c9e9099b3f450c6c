import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One figure that an import changes, in words.' })
export class FigureChange {
  @Field(() => String, { nullable: true })
  period!: string | null;

  @Field({ description: 'What the figure is of, e.g. a county × an occupation.' })
  placeZh!: string;

  @Field()
  placeEn!: string;

  @Field()
  measureZh!: string;

  @Field()
  measureEn!: string;

  @Field()
  beforeZh!: string;

  @Field()
  beforeEn!: string;

  @Field()
  afterZh!: string;

  @Field()
  afterEn!: string;

  @Field(() => String, {
    description: '`added`: it was not there before; `removed`: it is not there any more; else `changed`.',
  })
  happens!: 'added' | 'changed' | 'removed';

  @Field({ description: 'Signed; empty where there was or will be no number.' })
  change!: string;
}

@ObjectType({ description: 'What an import changes: exact counts, and the largest changes.' })
export class Difference {
  @Field(() => Int, { description: 'Figures that were not there before.' })
  added!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => Int, { description: 'Figures that are not there any more.' })
  removed!: number;

  @Field(() => [FigureChange], { description: 'Largest first.' })
  changes!: FigureChange[];
}
