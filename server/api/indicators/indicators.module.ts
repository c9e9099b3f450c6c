import { Module } from '@nestjs/common';
import { IndicatorsResolver } from './indicators.resolver.ts';
import { IndicatorsService } from './indicators.service.ts';

@Module({
  providers: [IndicatorsResolver, IndicatorsService],
  exports: [IndicatorsService],
})
export class IndicatorsModule {}
