import { Args, Query, Resolver } from '@nestjs/graphql';
import { type GroupBy, GroupByEnum } from '../figures/enums.ts';
import { Where } from '../figures/where.input.ts';
import { PostingsTable } from './postings.model.ts';
import { PostingsService } from './postings.service.ts';

@Resolver(() => PostingsTable)
export class PostingsResolver {
  constructor(private readonly service: PostingsService) {}

  @Query(() => PostingsTable, {
    nullable: true,
    description: 'Online advertisements of one quarter, the latest unless where says otherwise; null: none.',
  })
  postings(
    @Args('groupBy', { type: () => GroupByEnum }) groupBy: GroupBy,
    @Args('where', { type: () => Where, nullable: true }) where?: Where,
  ): Promise<PostingsTable | null> {
    return this.service.table(groupBy, where ?? {});
  }
}
