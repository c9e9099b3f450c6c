import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../../figures/enums.ts';
import { RowKey } from '../../figures/rowKey.model.ts';
import { PayQuantiles } from './placement.model.ts';

@ObjectType({ description: 'Online advertisements of one occupation or sector.' })
export class PostingsRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Null: not told, since so few could be one employer’s; the other counts are null with it.',
  })
  advertisements!: number | null;

  @Field(() => Int, { nullable: true, description: 'Persons wanted, over the advertisements that say so.' })
  headcount!: number | null;

  @Field(() => Int, { nullable: true, description: 'Advertisements that say how many.' })
  headcountKnown!: number | null;

  @Field(() => PayQuantiles, { description: 'Of the middles of the advertised ranges, yuan a month.' })
  pay!: PayQuantiles;
}

@ObjectType({
  description: 'Online advertisements, a source of their own: never summed with market returns.',
})
export class PostingsTable {
  @Field(() => [PostingsRow])
  rows!: PostingsRow[];

  @Field(() => PostingsRow, { description: 'Titles that tell no occupation.' })
  unclassified!: PostingsRow;

  @Field(() => PostingsRow)
  total!: PostingsRow;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field({ description: 'The quarter in which they were opened.' })
  period!: string;

  @Field(() => [String])
  sources!: string[];
}
