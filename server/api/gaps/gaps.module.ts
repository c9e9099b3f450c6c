import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { GapsResolver } from './gaps.resolver.ts';
import { GapsService } from './gaps.service.ts';

/** Gaps of the cohort in school and of the next, by specialty. */
@Module({
  imports: [EditionModule, PlansModule, PublicationModule],
  providers: [GapsResolver, GapsService],
  exports: [GapsService],
})
export class GapsModule {}
