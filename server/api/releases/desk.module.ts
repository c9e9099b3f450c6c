import { Module } from '@nestjs/common';
import { PublicationModule } from '../publication/publication.module.ts';
import { ReleaseDeskResolver } from './desk.resolver.ts';
import { ReleaseDeskService } from './desk.service.ts';

@Module({ imports: [PublicationModule], providers: [ReleaseDeskResolver, ReleaseDeskService] })
export class ReleaseDeskModule {}
