import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { ReferenceOutcomeRow, ReferenceRow } from './models/reference.model.ts';
import { SchoolConnection } from './models/school.model.ts';
import { PublishedRowsService } from './publishedRows.service.ts';

/** Lists beside the city's figures: published figures of others, and the schools. */
@Resolver()
export class ReferencesResolver {
  constructor(private readonly rows: PublishedRowsService) {}

  @Query(() => [ReferenceRow], { description: 'Published supply and demand of other areas and periods.' })
  references(): Promise<ReferenceRow[]> {
    return this.rows.references();
  }

  @Query(() => [ReferenceOutcomeRow], { description: 'Published national outcomes.' })
  referenceOutcomes(): Promise<ReferenceOutcomeRow[]> {
    return this.rows.referenceOutcomes();
  }

  @Query(() => SchoolConnection)
  schools(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
  ): Promise<SchoolConnection> {
    return this.rows.schools(first, after);
  }
}
