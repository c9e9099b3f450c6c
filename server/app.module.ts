import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './api/access/access.module.ts';
import { DoorsModule } from './api/access/doors.module.ts';
import { BacktestModule } from './api/backtest/backtest.module.ts';
import { BatchesModule } from './api/batches/batches.module.ts';
import { DownloadsModule } from './api/downloads/downloads.module.ts';
import { EditionModule } from './api/edition/edition.module.ts';
import { FrontModule } from './api/front/front.module.ts';
import { GapsModule } from './api/gaps/gaps.module.ts';
import { QueryModule } from './api/graphql/query.module.ts';
import { HealthModule } from './api/health/health.module.ts';
import { ImportKindsModule } from './api/importKinds/importKinds.module.ts';
import { PersistedModule } from './api/persisted/persisted.module.ts';
import { PlansModule } from './api/plans/plans.module.ts';
import { type Ports, portsModule } from './api/ports/ports.module.ts';
import { PublicationModule } from './api/publication/publication.module.ts';
import { ReleaseDeskModule } from './api/releases/desk.module.ts';
import { ReleasesModule } from './api/releases/releases.module.ts';
import { SettingsModule } from './api/settings/settings.module.ts';
import { TablesModule } from './api/tables/tables.module.ts';
import { TitlesModule } from './api/titles/titles.module.ts';
import { TodayModule } from './api/today/today.module.ts';
import { UploadsModule } from './api/uploads/uploads.module.ts';

@Module({})
class AppModule {}

/** The whole API over the given store and edition. */
export function appModule(ports: Ports): DynamicModule {
  return {
    module: AppModule,
    imports: [
      portsModule(ports),
      QueryModule,
      AccessModule,
      BacktestModule,
      BatchesModule,
      DoorsModule,
      DownloadsModule,
      EditionModule,
      FrontModule,
      HealthModule,
      ImportKindsModule,
      PersistedModule,
      GapsModule,
      PlansModule,
      PublicationModule,
      ReleasesModule,
      ReleaseDeskModule,
      SettingsModule,
      TablesModule,
      TitlesModule,
      TodayModule,
      UploadsModule,
    ],
  };
}
