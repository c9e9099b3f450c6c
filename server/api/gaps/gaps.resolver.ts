import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';
import { Where } from '../figures/where.input.ts';
import type { QueryContext } from '../graphql/context.ts';
import { CohortGaps } from './gaps.model.ts';
import { GapsService } from './gaps.service.ts';

@Resolver(() => CohortGaps)
export class GapsResolver {
  constructor(private readonly service: GapsService) {}

  @Query(() => CohortGaps, {
    description:
      'Of a plan; left out: of the latest for the coming autumn that whoever asks may read, or as published where there is none. Narrowed by sector, specialty or keys.',
  })
  cohortGaps(
    @Context() { asker }: QueryContext,
    @Args('plan', { type: () => ID, nullable: true }) plan?: string | null,
    @Args('where', { type: () => Where, nullable: true }) where?: Where | null,
  ): Promise<CohortGaps> {
    return this.service.gaps(plan ?? null, where ?? {}, asker);
  }
}
