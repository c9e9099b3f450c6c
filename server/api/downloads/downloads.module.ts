import { Module } from '@nestjs/common';
import { EditionModule } from '../edition/edition.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { DownloadsController } from './downloads.controller.ts';
import { DownloadsService } from './downloads.service.ts';

@Module({
  imports: [EditionModule, PublicationModule],
  controllers: [DownloadsController],
  providers: [DownloadsService],
})
export class DownloadsModule {}
