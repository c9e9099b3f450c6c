import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { CellState } from '../../domain/import/completeness/types.ts';
import { enumOf } from '../figures/enumOf.ts';
import { DataKindEnum } from '../figures/enums.ts';
import { Named } from '../figures/named.model.ts';

export const CellStateEnum = enumOf<CellState>(['handed_in', 'missing', 'not_due', 'not_expected']);
registerEnumType(CellStateEnum, {
  name: 'CompletenessState',
  description: 'not_due: the period is not over. not_expected: the sender does not belong to the city then.',
});

@ObjectType({ description: 'How many handed in, of those expected by now.' })
export class HandedIn {
  @Field(() => Int)
  handedIn!: number;

  @Field(() => Int)
  expected!: number;
}

@ObjectType()
export class CompletenessPeriod extends HandedIn {
  @Field(() => String, { nullable: true, description: 'Null: the figures stand until they are replaced.' })
  period!: string | null;
}

@ObjectType({ description: 'One sender in one period.' })
export class CompletenessCell {
  @Field(() => String, { nullable: true })
  period!: string | null;

  @Field(() => CellStateEnum)
  state!: CellState;

  @Field({ description: 'Counts in the sums.' })
  expected!: boolean;

  @Field(() => Int)
  rows!: number;

  @Field(() => String, { nullable: true, description: 'ISO 8601, UTC; the first import.' })
  importedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'The latest batch that holds its figures.' })
  batch!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'After the days of grace; null where that cannot be said.',
  })
  late!: boolean | null;
}

@ObjectType()
export class CompletenessRow extends HandedIn {
  @Field(() => Named, {
    description: 'A county for the market return and the intake pool, a school otherwise.',
  })
  sender!: Named;

  @Field(() => [CompletenessCell])
  cells!: CompletenessCell[];
}

@ObjectType({ description: 'Who handed in a kind of file, and who is missing.' })
export class Completeness {
  @Field()
  kind!: string;

  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => Int, { description: 'Days after the end of a period in which figures still come in time.' })
  grace!: number;

  @Field(() => [CompletenessPeriod], { description: 'Oldest first.' })
  periods!: CompletenessPeriod[];

  @Field(() => [CompletenessRow])
  rows!: CompletenessRow[];

  @Field(() => HandedIn)
  total!: HandedIn;

  @Field(() => Int, { description: 'Cells that came late.' })
  late!: number;
}
