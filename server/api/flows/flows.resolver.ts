import { Args, Query, Resolver } from '@nestjs/graphql';
import { Where } from '../figures/where.input.ts';
import { FlowRow } from './flow.model.ts';
import { FlowsService } from './flows.service.ts';

@Resolver(() => FlowRow)
export class FlowsResolver {
  constructor(private readonly service: FlowsService) {}

  @Query(() => [FlowRow], {
    description: 'Of one cohort (the latest) and one specialty; of all graduates when no specialty is given.',
  })
  flows(@Args('where', { type: () => Where, nullable: true }) where?: Where): Promise<FlowRow[]> {
    return this.service.rows(where ?? {});
  }
}
