import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { PageCacheService } from './pageCache.service.ts';

@Module({ imports: [PublicationModule], providers: [PageCacheService], exports: [PageCacheService] })
export class FrontModule {}
