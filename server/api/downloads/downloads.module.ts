import { Module } from '@nestjs/common';
import { DoorsModule } from '../access/doors.module.ts';
import { EditionModule } from '../edition/edition.module.ts';
import { GapFilesController } from '../gaps/gapFiles.controller.ts';
import { GapsModule } from '../gaps/gaps.module.ts';
import { ImportKindsModule } from '../importKinds/importKinds.module.ts';
import { KeepingModule } from '../keeping/keeping.module.ts';
import { PlanFilesController } from '../plans/files/planFiles.controller.ts';
import { PlansModule } from '../plans/plans.module.ts';
import { PublicationModule } from '../publication/publication.module.ts';
import { ReleaseFilesController } from '../releases/releaseFiles.controller.ts';
import { ReleasesModule } from '../releases/releases.module.ts';
import { TemplatesController } from '../templates/templates.controller.ts';
import { TemplatesService } from '../templates/templates.service.ts';
import { DownloadsController } from './downloads.controller.ts';
import { DownloadsService } from './downloads.service.ts';

@Module({
  imports: [
    DoorsModule,
    EditionModule,
    GapsModule,
    ImportKindsModule,
    KeepingModule,
    PlansModule,
    PublicationModule,
    ReleasesModule,
  ],
  // tables last: they take every other address below /data
  controllers: [
    TemplatesController,
    GapFilesController,
    PlanFilesController,
    ReleaseFilesController,
    DownloadsController,
  ],
  providers: [DownloadsService, TemplatesService],
})
export class DownloadsModule {}
