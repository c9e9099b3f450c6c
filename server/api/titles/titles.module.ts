import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { TitlesResolver } from './titles.resolver.ts';
import { TitlesService } from './titles.service.ts';

@Module({ imports: [EditionModule, PublicationModule], providers: [TitlesResolver, TitlesService] })
export class TitlesModule {}
