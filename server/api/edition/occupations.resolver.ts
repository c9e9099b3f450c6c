import { Args, Query, Resolver } from '@nestjs/graphql';
import { EditionService } from './edition.service.ts';
import { Occupation } from './occupation.model.ts';

@Resolver(() => Occupation)
export class OccupationsResolver {
  constructor(private readonly service: EditionService) {}

  @Query(() => [Occupation])
  occupations(@Args('codes', { type: () => [String] }) codes: string[]): Occupation[] {
    return this.service.occupations(codes);
  }
}
