import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { PlacementTable } from './placement.model.ts';
import { PlacementService } from './placement.service.ts';
import { PlacementColumns } from './placementColumns.model.ts';

@Resolver(() => PlacementTable)
export class PlacementResolver {
  constructor(private readonly figures: PlacementService) {}

  @Query(() => PlacementTable, { description: 'Of one cohort, the latest unless where says otherwise.' })
  placement(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PlacementTable> {
    return this.figures.table(groupBy, where ?? {});
  }

  @Query(() => PlacementColumns, { description: 'Of every cohort, or of the one in where, for charts.' })
  placementColumns(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PlacementColumns> {
    return this.figures.columns(groupBy, where ?? {});
  }
}
