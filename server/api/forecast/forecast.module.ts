import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { ForecastResolver } from './forecast.resolver.ts';
import { ForecastService } from './forecast.service.ts';

@Module({
  imports: [EditionModule, PublicationModule],
  providers: [ForecastResolver, ForecastService],
})
export class ForecastModule {}
