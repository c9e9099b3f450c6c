import { Module } from '@nestjs/common';
import { KeepingModule } from '../keeping/keeping.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { PageCacheService } from './pageCache.service.ts';

@Module({
  imports: [KeepingModule, PublicationModule],
  providers: [PageCacheService],
  exports: [PageCacheService],
})
export class FrontModule {}
