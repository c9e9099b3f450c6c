import { Query, Resolver } from '@nestjs/graphql';
import { Edition } from './edition.model.ts';
import { EditionService } from './edition.service.ts';

@Resolver(() => Edition)
export class EditionResolver {
  constructor(private readonly service: EditionService) {}

  @Query(() => Edition)
  edition(): Edition {
    return this.service.describe();
  }
}
