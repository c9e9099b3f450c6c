import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import type { QueryContext } from '../graphql/context.ts';
import { ReleasePreviewText } from './preview.model.ts';
import { ReleasePreviewService } from './preview.service.ts';

@Resolver(() => ReleasePreviewText)
export class ReleasePreviewResolver {
  constructor(private readonly previews: ReleasePreviewService) {}

  @Query(() => ReleasePreviewText, {
    nullable: true,
    description: 'What a link opens that was made for one person; null: it opens nothing.',
  })
  releasePreview(
    @Args('token') token: string,
    @Context() { locale }: QueryContext,
  ): Promise<ReleasePreviewText | null> {
    return this.previews.open(token, locale);
  }
}
