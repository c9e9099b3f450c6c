import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import type { Outcome } from '../../../domain/facts/outcome.ts';
import type { FlowRow as Flow } from '../../../domain/publication/types.ts';
import { DataKindEnum, OutcomeEnum, PlaceEnum } from '../../figures/enums.ts';
import { RowKey } from '../../figures/rowKey.model.ts';

@ObjectType({ description: 'Where the graduates of one specialty (or total) and cohort went.' })
export class FlowRow {
  @Field(() => RowKey)
  key!: RowKey;

  @Field(() => OutcomeEnum)
  outcome!: Outcome;

  @Field(() => PlaceEnum)
  place!: Flow['place'];

  @Field(() => Int)
  graduates!: number;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;
}
