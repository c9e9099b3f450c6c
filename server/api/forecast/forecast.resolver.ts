import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { ForecastAccuracy } from './accuracy.model.ts';
import { AssociationForecasts } from './association.model.ts';
import { ForecastTable } from './forecast.model.ts';
import { ForecastService } from './forecast.service.ts';

@Resolver(() => ForecastTable)
export class ForecastResolver {
  constructor(private readonly service: ForecastService) {}

  @Query(() => ForecastTable, {
    nullable: true,
    description: 'Demand for entrants by year, as it was and as it is forecast; null: no market return yet.',
  })
  forecast(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<ForecastTable | null> {
    return this.service.table(groupBy, where ?? {});
  }

  @Query(() => ForecastAccuracy, {
    nullable: true,
    description: 'What forecasts of the past would have been worth; null: there is no past to look back on.',
  })
  forecastAccuracy(): Promise<ForecastAccuracy | null> {
    return this.service.accuracy();
  }

  @Query(() => AssociationForecasts, { description: 'Forecasts of associations with their track record.' })
  associationForecasts(): Promise<AssociationForecasts> {
    return this.service.associations();
  }
}
