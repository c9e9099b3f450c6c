import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GuidanceRow } from '../guidance/guidance.model.ts';
import { GuidanceService } from '../guidance/guidance.service.ts';
import { PlacementRow } from '../placement/placement.model.ts';
import { PlacementService } from '../placement/placement.service.ts';
import { SupplyDemandRow } from '../supplyDemand/supplyDemand.model.ts';
import { SupplyDemandService } from '../supplyDemand/supplyDemand.service.ts';
import { Programme } from './programme.model.ts';
import { SpecialtiesService } from './specialties.service.ts';
import { Specialty, SpecialtyConnection } from './specialty.model.ts';

@Resolver(() => Specialty)
export class SpecialtiesResolver {
  constructor(
    private readonly service: SpecialtiesService,
    private readonly market: SupplyDemandService,
    private readonly outcomes: PlacementService,
    private readonly advice: GuidanceService,
  ) {}

  @Query(() => SpecialtyConnection, { description: 'Those taught or with graduates first, then by code.' })
  specialties(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('search', { type: () => String, nullable: true, description: 'Part of a name, alias or code.' })
    search?: string,
    @Args('sector', { type: () => String, nullable: true }) sector?: string,
  ): Promise<SpecialtyConnection> {
    return this.service.page({ first, after, search, sector });
  }

  @Query(() => Specialty, { nullable: true, description: 'Null beside an error when there is none.' })
  specialty(@Args('code', { type: () => String }) code: string): Specialty {
    return this.service.one(code);
  }

  @ResolveField(() => [Programme], { description: 'Where it is taught.' })
  programmes(@Parent() specialty: Specialty): Promise<Programme[]> {
    return this.service.programmes(specialty.code);
  }

  @ResolveField(() => SupplyDemandRow, { nullable: true, description: 'Of the latest quarter.' })
  supplyDemand(@Parent() specialty: Specialty): Promise<SupplyDemandRow | null> {
    return this.market.latestRow('specialty', specialty.code);
  }

  @ResolveField(() => PlacementRow, { nullable: true, description: 'Of the latest cohort.' })
  placement(@Parent() specialty: Specialty): Promise<PlacementRow | null> {
    return this.outcomes.latestRow('specialty', specialty.code);
  }

  @ResolveField(() => GuidanceRow, { nullable: true })
  guidance(@Parent() specialty: Specialty): Promise<GuidanceRow | null> {
    return this.advice.row(specialty.code);
  }
}
