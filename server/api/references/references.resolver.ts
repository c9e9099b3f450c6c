import { Query, Resolver } from '@nestjs/graphql';
import { ReferenceOutcomeRow, ReferenceRow } from './reference.model.ts';
import { ReferencesService } from './references.service.ts';

@Resolver(() => ReferenceRow)
export class ReferencesResolver {
  constructor(private readonly service: ReferencesService) {}

  @Query(() => [ReferenceRow], { description: 'Published supply and demand of other areas and periods.' })
  references(): Promise<ReferenceRow[]> {
    return this.service.rows();
  }

  @Query(() => [ReferenceOutcomeRow], { description: 'Published national outcomes.' })
  referenceOutcomes(): Promise<ReferenceOutcomeRow[]> {
    return this.service.outcomes();
  }
}
