import { Query, Resolver } from '@nestjs/graphql';
import { Publication } from './publication.model.ts';
import { PublicationService } from './publication.service.ts';
import { ReleaseOutlook } from './releaseOutlook.model.ts';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(private readonly publications: PublicationService) {}

  @Query(() => Publication, {
    nullable: true,
    description: 'What whoever asks is shown; null while there is nothing.',
  })
  publication(): Promise<Publication | null> {
    return this.publications.describe();
  }

  @Query(() => ReleaseOutlook, { description: 'What is public now, and when more is due.' })
  releaseOutlook(): Promise<ReleaseOutlook> {
    return this.publications.outlook();
  }
}
