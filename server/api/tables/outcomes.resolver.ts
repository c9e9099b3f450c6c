import { t } from '@gongxu/messages/server';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type FigureTable, INDICATORS, PLACEMENT_INDICATORS } from '../../domain/indicators/catalogue.ts';
import { FigureTableEnum, type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import type { QueryContext } from '../graphql/context.ts';
import { FlowRow } from './models/flow.model.ts';
import { Indicator } from './models/indicator.model.ts';
import { PlacementFigure, PlacementRow, PlacementTable } from './models/placement.model.ts';
import { PlacementColumns } from './models/placementColumns.model.ts';
import { placementColumns } from './placementColumns.ts';
import { PublishedRowsService } from './publishedRows.service.ts';
import { PublishedTablesService } from './publishedTables.service.ts';

/** What became of graduates, and what the figures mean. */
@Resolver()
export class OutcomesResolver {
  constructor(
    private readonly tables: PublishedTablesService,
    private readonly rows: PublishedRowsService,
  ) {}

  @Query(() => PlacementTable, {
    nullable: true,
    description: 'Of one cohort, the latest unless where says otherwise; null: no outcomes yet.',
  })
  placement(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PlacementTable | null> {
    return this.tables.table('placement', groupBy, where ?? {});
  }

  @Query(() => PlacementColumns, { description: 'Of every cohort, or of the one in where, for charts.' })
  async placementColumns(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PlacementColumns> {
    return placementColumns(await this.tables.series('placement', groupBy, where ?? {}));
  }

  @Query(() => [FlowRow], {
    description: 'Of one cohort (the latest) and one specialty; of all graduates when no specialty is given.',
  })
  flows(@Args('where', { type: () => Where, nullable: true }) where?: Where): Promise<FlowRow[]> {
    return this.rows.flows(where ?? {});
  }

  @Query(() => [Indicator], { description: 'Every indicator there is.' })
  indicators(@Context() { locale }: QueryContext): Indicator[] {
    return INDICATORS.map(({ code, unit, section, goalposts, placement, tables }) => ({
      code,
      unit,
      formula: t(locale, `indicator.${code}.formula`),
      section,
      goalposts: goalposts ?? null,
      placement: placement !== undefined,
      tables: [...(tables ?? [])],
      nameKey: `indicator.${code}.name`,
      definitionKey: `indicator.${code}.definition`,
    }));
  }
}

@Resolver(() => PlacementRow)
export class PlacementRowResolver {
  @ResolveField(() => [PlacementFigure], {
    description: 'One of each indicator, in the order of the catalogue.',
  })
  figures(
    @Parent() row: PlacementRow,
    @Args('table', { type: () => FigureTableEnum, nullable: true, description: 'Only those that it shows.' })
    table?: FigureTable,
  ): PlacementFigure[] {
    return PLACEMENT_INDICATORS.filter(({ tables }) => !table || tables?.includes(table)).map(({ code }) => ({
      code,
      estimate: row.figures[code],
    }));
  }
}
