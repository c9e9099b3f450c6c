import { Query, Resolver } from '@nestjs/graphql';
import { Publication } from './publication.model.ts';
import { PublicationService } from './publication.service.ts';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(private readonly publications: PublicationService) {}

  @Query(() => Publication, { description: 'The latest publication.' })
  publication(): Promise<Publication> {
    return this.publications.describe();
  }
}
