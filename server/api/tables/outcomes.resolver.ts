import { Args, Query, Resolver } from '@nestjs/graphql';
import { INDICATORS } from '../../domain/indicators/catalogue.ts';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { FlowRow } from './models/flow.model.ts';
import { Indicator } from './models/indicator.model.ts';
import { PlacementTable } from './models/placement.model.ts';
import { PlacementColumns } from './models/placementColumns.model.ts';
import { PublishedRowsService } from './publishedRows.service.ts';
import { PublishedTablesService } from './publishedTables.service.ts';
import { toPlacementColumns } from './toPlacementColumns.ts';

/** What became of graduates, and what the figures mean. */
@Resolver()
export class OutcomesResolver {
  constructor(
    private readonly tables: PublishedTablesService,
    private readonly rows: PublishedRowsService,
  ) {}

  @Query(() => PlacementTable, { description: 'Of one cohort, the latest unless where says otherwise.' })
  placement(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PlacementTable> {
    return this.tables.table('placement', groupBy, where ?? {});
  }

  @Query(() => PlacementColumns, { description: 'Of every cohort, or of the one in where, for charts.' })
  async placementColumns(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PlacementColumns> {
    return toPlacementColumns(await this.tables.series('placement', groupBy, where ?? {}));
  }

  @Query(() => [FlowRow], {
    description: 'Of one cohort (the latest) and one specialty; of all graduates when no specialty is given.',
  })
  flows(@Args('where', { type: () => Where, nullable: true }) where?: Where): Promise<FlowRow[]> {
    return this.rows.flows(where ?? {});
  }

  @Query(() => [Indicator], { description: 'Every indicator there is.' })
  indicators(): Indicator[] {
    return [...INDICATORS];
  }
}
