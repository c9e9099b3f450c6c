import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { HealthController } from './health.controller.ts';

@Module({ imports: [PublicationModule], controllers: [HealthController] })
export class HealthModule {}
