import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { KeepService } from './keep.service.ts';

@Module({ imports: [PublicationModule], providers: [KeepService], exports: [KeepService] })
export class KeepingModule {}
