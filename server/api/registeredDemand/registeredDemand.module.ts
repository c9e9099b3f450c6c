import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { RegisteredDemandResolver } from './registeredDemand.resolver.ts';
import { RegisteredDemandService } from './registeredDemand.service.ts';

@Module({
  imports: [EditionModule, PublicationModule],
  providers: [RegisteredDemandResolver, RegisteredDemandService],
})
export class RegisteredDemandModule {}
