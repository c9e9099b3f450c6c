import { Args, Query, Resolver } from '@nestjs/graphql';
import { ImportKind } from './importKind.model.ts';
import { ImportKindsService } from './importKinds.service.ts';

@Resolver(() => ImportKind)
export class ImportKindsResolver {
  constructor(private readonly service: ImportKindsService) {}

  @Query(() => [ImportKind], { description: 'What can be imported, in the order of the city’s year.' })
  importKinds(): Promise<ImportKind[]> {
    return this.service.all();
  }

  @Query(() => ImportKind, { nullable: true, description: 'Null beside an error when there is none.' })
  importKind(@Args('kind', { type: () => String }) kind: string): Promise<ImportKind> {
    return this.service.one(kind);
  }
}
