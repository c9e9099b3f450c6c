import { Args, Query, Resolver } from '@nestjs/graphql';
import { Occupation } from './occupation.model.ts';
import { OccupationsService } from './occupations.service.ts';

@Resolver(() => Occupation)
export class OccupationsResolver {
  constructor(private readonly service: OccupationsService) {}

  @Query(() => [Occupation])
  occupations(@Args('codes', { type: () => [String] }) codes: string[]): Occupation[] {
    return this.service.some(codes);
  }
}
