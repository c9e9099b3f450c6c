import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../../figures/enums.ts';
import { RowKey } from '../../figures/rowKey.model.ts';
import { PayQuantiles } from './placement.model.ts';

@ObjectType({ description: 'Needs that employers registered for one occupation or sector.' })
export class RegisteredDemandRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field()
  nameZh!: string;

  @Field()
  nameEn!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Null: not told, nor is the headcount, since it is that of too few employers.',
  })
  registrations!: number | null;

  @Field(() => Int, { description: 'Different employers; they do not add up over rows.' })
  employers!: number;

  @Field(() => Int, { nullable: true, description: 'Persons wanted.' })
  headcount!: number | null;

  @Field(() => PayQuantiles, { description: 'Of the middles of the offered ranges, yuan a month.' })
  pay!: PayQuantiles;
}

@ObjectType({
  description:
    'What employers registered that they need, a measure of its own: never summed with market returns or advertisements.',
})
export class RegisteredDemandTable {
  @Field(() => [RegisteredDemandRow])
  rows!: RegisteredDemandRow[];

  @Field(() => RegisteredDemandRow)
  total!: RegisteredDemandRow;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field({ description: 'The quarter in which the needs begin; each counts in that quarter alone.' })
  period!: string;

  @Field(() => [String])
  sources!: string[];
}
