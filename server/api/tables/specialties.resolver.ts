import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GuidanceRow } from './models/guidance.model.ts';
import { NearSpecialty } from './models/nearSpecialty.model.ts';
import { PlacementRow } from './models/placement.model.ts';
import { Programme } from './models/programme.model.ts';
import { Specialty, SpecialtyConnection } from './models/specialty.model.ts';
import { SupplyDemandRow } from './models/supplyDemand.model.ts';
import { PublishedRowsService } from './publishedRows.service.ts';
import { PublishedTablesService } from './publishedTables.service.ts';
import { SpecialtiesService } from './specialties.service.ts';

@Resolver(() => Specialty)
export class SpecialtiesResolver {
  constructor(
    private readonly service: SpecialtiesService,
    private readonly tables: PublishedTablesService,
    private readonly rows: PublishedRowsService,
  ) {}

  @Query(() => SpecialtyConnection, {
    description: 'Those taught or with graduates first, then by code; of a search, the closest first.',
  })
  specialties(
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after?: string,
    @Args('search', {
      type: () => String,
      nullable: true,
      description:
        'Part of a name, alias or code; pinyin or its initials; an everyday word; an occupation it leads to.',
    })
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
    return this.rows.programmes(specialty.code);
  }

  @ResolveField(() => SupplyDemandRow, { nullable: true, description: 'Of the latest quarter.' })
  supplyDemand(@Parent() specialty: Specialty): Promise<SupplyDemandRow | null> {
    return this.tables.latestRow('supply-demand', 'specialty', specialty.code);
  }

  @ResolveField(() => PlacementRow, { nullable: true, description: 'Of the latest cohort.' })
  placement(@Parent() specialty: Specialty): Promise<PlacementRow | null> {
    return this.tables.latestRow('placement', 'specialty', specialty.code);
  }

  @ResolveField(() => GuidanceRow, { nullable: true })
  guidance(@Parent() specialty: Specialty): Promise<GuidanceRow | null> {
    return this.rows.guidanceOf(specialty.code);
  }

  @ResolveField(() => [NearSpecialty], {
    description: 'To look at beside it, of those taught here: near ones, or else those shortest of people.',
  })
  near(
    @Parent() specialty: Specialty,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 4 }) first: number,
  ): Promise<NearSpecialty[]> {
    return this.service.near(specialty.code, first);
  }
}
