import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { ImportKind } from './importKind.model.ts';
import { ImportKindsService } from './importKinds.service.ts';

@Resolver(() => ImportKind)
export class ImportKindsResolver {
  constructor(private readonly service: ImportKindsService) {}

  @Query(() => [ImportKind], { description: 'What can be imported, in the order of the city’s year.' })
  importKinds(@Context() { asker }: QueryContext): Promise<ImportKind[]> {
    return this.service.all(asker);
  }

  @Query(() => ImportKind, { nullable: true, description: 'Null beside an error when there is none.' })
  importKind(
    @Args('kind', { type: () => String }) kind: string,
    @Context() { asker }: QueryContext,
  ): Promise<ImportKind> {
    return this.service.one(kind, asker);
  }
}
