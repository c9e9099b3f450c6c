import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { DataKind } from '../../../domain/facts/dataKind.ts';
import { DataKindEnum } from '../../figures/enums.ts';
import { EstimateColumns } from '../../figures/estimateColumns.model.ts';

@ObjectType({ description: 'One figure of every row.' })
export class PlacementFigureColumns {
  @Field({ description: 'Code of its indicator, which says its unit.' })
  code!: string;

  @Field(() => EstimateColumns)
  columns!: EstimateColumns;
}

@ObjectType({ description: 'Placement quality as one list per column, cohort after cohort.' })
export class PlacementColumns {
  @Field(() => DataKindEnum)
  dataKind!: DataKind;

  @Field(() => [String])
  cohort!: string[];

  @Field(() => [String], { description: 'Code of the grouping; of the specialty when grouped by programme.' })
  code!: string[];

  @Field(() => [String], { nullable: 'items', description: 'School of a programme, else null.' })
  school!: (string | null)[];

  @Field(() => [String])
  nameZh!: string[];

  @Field(() => [String])
  nameEn!: string[];

  @Field(() => [Int], { nullable: 'items' })
  graduates!: (number | null)[];

  @Field(() => [PlacementFigureColumns], { description: 'In the order of the catalogue.' })
  figures!: PlacementFigureColumns[];
}
