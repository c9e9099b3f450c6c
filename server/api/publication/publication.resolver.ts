import { Query, Resolver } from '@nestjs/graphql';
import { Publication } from './publication.model.ts';
import { PublicationService } from './publication.service.ts';

@Resolver(() => Publication)
export class PublicationResolver {
  constructor(private readonly publications: PublicationService) {}

  @Query(() => Publication, {
    nullable: true,
    description: 'The latest; null while nothing has been published.',
  })
  publication(): Promise<Publication | null> {
    return this.publications.describe();
  }
}
