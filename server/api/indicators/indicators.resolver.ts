import { Query, Resolver } from '@nestjs/graphql';
import { Indicator } from './indicator.model.ts';
import { IndicatorsService } from './indicators.service.ts';

@Resolver(() => Indicator)
export class IndicatorsResolver {
  constructor(private readonly service: IndicatorsService) {}

  @Query(() => [Indicator], { description: 'Every indicator there is.' })
  indicators(): Indicator[] {
    return this.service.catalogue();
  }
}
