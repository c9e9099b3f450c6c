import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { SupplyDemandTable } from './supplyDemand.model.ts';
import { SupplyDemandService } from './supplyDemand.service.ts';
import { SupplyDemandColumns } from './supplyDemandColumns.model.ts';

@Resolver(() => SupplyDemandTable)
export class SupplyDemandResolver {
  constructor(private readonly figures: SupplyDemandService) {}

  @Query(() => SupplyDemandTable, { description: 'Of one quarter, the latest unless where says otherwise.' })
  supplyDemand(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<SupplyDemandTable> {
    return this.figures.table(groupBy, where ?? {});
  }

  @Query(() => SupplyDemandColumns, {
    description: 'Of every quarter from periodFrom to periodTo, for charts.',
  })
  supplyDemandColumns(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<SupplyDemandColumns> {
    return this.figures.columns(groupBy, where ?? {});
  }
}
