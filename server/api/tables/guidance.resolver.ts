import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { ForecastAccuracy } from './models/accuracy.model.ts';
import { AssociationForecasts } from './models/association.model.ts';
import { FigureSources } from './models/figureSources.model.ts';
import { ForecastTable } from './models/forecast.model.ts';
import { GuidanceRow } from './models/guidance.model.ts';
import { PublishedRowsService } from './publishedRows.service.ts';

/** What will be wanted, how good such forecasts were, and what follows for a specialty. */
@Resolver()
export class GuidanceResolver {
  constructor(private readonly rows: PublishedRowsService) {}

  @Query(() => ForecastTable, {
    nullable: true,
    description: 'Demand for entrants by year, as it was and as it is forecast; null: no market return yet.',
  })
  forecast(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<ForecastTable | null> {
    return this.rows.forecast(groupBy, where ?? {});
  }

  @Query(() => ForecastAccuracy, {
    nullable: true,
    description: 'What forecasts of the past would have been worth; null: there is no past to look back on.',
  })
  forecastAccuracy(): Promise<ForecastAccuracy | null> {
    return this.rows.forecastAccuracy();
  }

  @Query(() => AssociationForecasts, { description: 'Forecasts of associations with their track record.' })
  associationForecasts(): Promise<AssociationForecasts> {
    return this.rows.associationForecasts();
  }

  @Query(() => FigureSources, { description: 'Of which files figures are made that rest on several kinds.' })
  figureSources(): Promise<FigureSources> {
    return this.rows.figureSources();
  }

  @Query(() => [GuidanceRow], { description: 'Narrowed by sector, specialty, school or keys.' })
  guidance(@Args('where', { type: () => Where, nullable: true }) where?: Where): Promise<GuidanceRow[]> {
    return this.rows.guidance(where ?? {});
  }
}
