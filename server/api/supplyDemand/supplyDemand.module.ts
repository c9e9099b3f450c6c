import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { SupplyDemandResolver } from './supplyDemand.resolver.ts';
import { SupplyDemandService } from './supplyDemand.service.ts';

@Module({
  imports: [EditionModule, PublicationModule],
  providers: [SupplyDemandResolver, SupplyDemandService],
  exports: [SupplyDemandService],
})
export class SupplyDemandModule {}
