import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { TodayResolver } from './today.resolver.ts';
import { TodayService } from './today.service.ts';

@Module({ imports: [PublicationModule], providers: [TodayResolver, TodayService] })
export class TodayModule {}
