import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { PostingsResolver } from './postings.resolver.ts';
import { PostingsService } from './postings.service.ts';

@Module({
  imports: [EditionModule, PublicationModule],
  providers: [PostingsResolver, PostingsService],
})
export class PostingsModule {}
