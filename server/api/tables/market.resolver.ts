import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { MostWantedRow } from './models/mostWanted.model.ts';
import { PostingsTable } from './models/postings.model.ts';
import { RegisteredDemandTable } from './models/registeredDemand.model.ts';
import { SupplyDemandTable } from './models/supplyDemand.model.ts';
import { SupplyDemandColumns } from './models/supplyDemandColumns.model.ts';
import { PublishedRowsService } from './publishedRows.service.ts';
import { PublishedTablesService } from './publishedTables.service.ts';
import { supplyDemandColumns } from './supplyDemandColumns.ts';

/** Who is wanted: market returns, advertisements and registered needs, each a measure of its own. */
@Resolver()
export class MarketResolver {
  constructor(
    private readonly tables: PublishedTablesService,
    private readonly rows: PublishedRowsService,
  ) {}

  @Query(() => SupplyDemandTable, {
    nullable: true,
    description: 'Of one quarter, the latest unless where says otherwise; null: no market return yet.',
  })
  supplyDemand(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<SupplyDemandTable | null> {
    return this.tables.table('supply-demand', groupBy, where ?? {});
  }

  @Query(() => SupplyDemandColumns, {
    description: 'Of every quarter from periodFrom to periodTo, for charts.',
  })
  async supplyDemandColumns(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<SupplyDemandColumns> {
    return supplyDemandColumns(await this.tables.series('supply-demand', groupBy, where ?? {}));
  }

  @Query(() => [MostWantedRow], {
    description: 'first: as many as the edition shows unless it says otherwise.',
  })
  mostWanted(
    @Args('first', { type: () => Int, nullable: true }) first?: number | null,
  ): Promise<MostWantedRow[]> {
    return this.rows.mostWanted(first ?? null);
  }

  @Query(() => PostingsTable, {
    nullable: true,
    description: 'Online advertisements of one quarter, the latest unless where says otherwise; null: none.',
  })
  postings(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PostingsTable | null> {
    return this.tables.table('postings', groupBy, where ?? {});
  }

  @Query(() => RegisteredDemandTable, {
    nullable: true,
    description:
      'What employers registered that they need, by the quarter in which it begins, the latest unless where says otherwise; null: none.',
  })
  registeredDemand(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<RegisteredDemandTable | null> {
    return this.tables.table('registered-demand', groupBy, where ?? {});
  }
}
