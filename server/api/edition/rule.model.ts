import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An official rule in our words, always to be confirmed with whoever issued it.' })
export class AdjustmentRule {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Code of the area it was issued for; it binds only there.' })
  area!: string;

  @Field()
  areaZh!: string;

  @Field()
  areaEn!: string;

  @Field({ description: 'secondary, or higher.' })
  level!: string;

  @Field()
  year!: string;

  @Field({ description: 'Programmes that are running, or their opening.' })
  concerns!: string;

  @Field({ description: 'What facts are held against.' })
  condition!: string;

  @Field(() => Float)
  threshold!: number;

  @Field(() => Int, { nullable: true, description: 'In a row.' })
  years!: number | null;

  @Field({ description: 'adopted: candidates are held against it; cited: only shown.' })
  applies!: string;

  @Field()
  conditionZh!: string;

  @Field()
  conditionEn!: string;

  @Field()
  followsZh!: string;

  @Field()
  followsEn!: string;

  @Field()
  sourceZh!: string;

  @Field({ description: 'In English.' })
  source!: string;
}
