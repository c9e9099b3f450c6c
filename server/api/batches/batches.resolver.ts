import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Batch, ProblemConnection, ProblemGroup } from './batch.model.ts';
import { BatchesService } from './batches.service.ts';

@Resolver(() => Batch)
export class BatchesResolver {
  constructor(private readonly service: BatchesService) {}

  @Query(() => [Batch], { description: 'Latest first.' })
  batches(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
  ): Promise<Batch[]> {
    return this.service.latest(first);
  }

  @Query(() => Batch, { nullable: true, description: 'Null beside an error when there is none.' })
  batch(@Args('id', { type: () => ID }) id: string): Promise<Batch> {
    return this.service.one(id);
  }

  @ResolveField(() => ProblemConnection)
  problems(
    @Parent() batch: Batch,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<ProblemConnection> {
    return this.service.problems(batch.id, first, after);
  }

  @ResolveField(() => [ProblemGroup], { description: 'Problems by kind, most rows first.' })
  problemGroups(@Parent() batch: Batch): Promise<ProblemGroup[]> {
    return this.service.problemGroups(batch.id);
  }

  @Mutation(() => Batch, { description: 'Takes an import back; every figure is as it was before it.' })
  withdraw(@Args('batch', { type: () => ID }) id: string): Promise<Batch> {
    return this.service.withdraw(id);
  }
}
