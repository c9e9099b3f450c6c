import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { EditionModule } from '../edition/edition.module.ts';
import { DoorsGuard } from './doorsGuard.ts';
import { DownloadLog } from './downloadLog.service.ts';
import { ItemFinder } from './findItem.ts';
import { MeResolver } from './me.resolver.ts';
import { MeService } from './me.service.ts';

/** What stands before everything: who asks, and whether they may. */
@Module({
  imports: [EditionModule],
  providers: [DownloadLog, ItemFinder, MeResolver, MeService, { provide: APP_GUARD, useClass: DoorsGuard }],
  exports: [DownloadLog, MeService],
})
export class DoorsModule {}
