import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { ReleaseDeskResolver } from './desk.resolver.ts';
import { ReleaseDeskService } from './desk.service.ts';
import { ReleasePreviewResolver } from './preview.resolver.ts';
import { ReleasePreviewService } from './preview.service.ts';

@Module({
  imports: [PublicationModule],
  providers: [ReleaseDeskResolver, ReleaseDeskService, ReleasePreviewResolver, ReleasePreviewService],
})
export class ReleaseDeskModule {}
