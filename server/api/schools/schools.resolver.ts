import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { SchoolConnection } from './school.model.ts';
import { SchoolsService } from './schools.service.ts';

@Resolver(() => SchoolConnection)
export class SchoolsResolver {
  constructor(private readonly service: SchoolsService) {}

  @Query(() => SchoolConnection)
  schools(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<SchoolConnection> {
    return this.service.page(first, after);
  }
}
