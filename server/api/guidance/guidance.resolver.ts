import { Args, Query, Resolver } from '@nestjs/graphql';
import { Where } from '../figures/where.input.ts';
import { GuidanceRow } from './guidance.model.ts';
import { GuidanceService } from './guidance.service.ts';

@Resolver(() => GuidanceRow)
export class GuidanceResolver {
  constructor(private readonly service: GuidanceService) {}

  @Query(() => [GuidanceRow], { description: 'Narrowed by sector, specialty, school or keys.' })
  guidance(@Args('where', { type: () => Where, nullable: true }) where?: Where): Promise<GuidanceRow[]> {
    return this.service.rows(where ?? {});
  }
}
