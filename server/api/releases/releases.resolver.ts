import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { Releases, ReleaseTableText, ReleaseVersionText } from './release.model.ts';
import { ReleasesService } from './releases.service.ts';

@Resolver(() => ReleaseVersionText)
export class ReleasesResolver {
  constructor(private readonly releases: ReleasesService) {}

  @Query(() => Releases, { name: 'releases' })
  all(@Context() { locale }: QueryContext): Promise<Releases> {
    return this.releases.all(locale);
  }

  @Query(() => ReleaseVersionText, {
    nullable: true,
    description: 'A version of a release, the newest unless one is named; null: there is none that is out.',
  })
  release(
    @Args('id') id: string,
    @Context() { locale }: QueryContext,
    @Args('version', { type: () => Int, nullable: true }) version?: number | null,
  ): Promise<ReleaseVersionText | null> {
    return this.releases.version(id, version ?? null, locale);
  }

  @Query(() => ReleaseTableText, {
    nullable: true,
    description: 'A table of the newest version that has one of that name; null: none is out.',
  })
  releaseTable(
    @Args('name') name: string,
    @Context() { locale }: QueryContext,
  ): Promise<ReleaseTableText | null> {
    return this.releases.table(name, locale);
  }
}
