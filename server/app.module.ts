import { type DynamicModule, Module } from '@nestjs/common';
import { BacktestModule } from './api/backtest/backtest.module.ts';
import { BatchesModule } from './api/batches/batches.module.ts';
import { CompletenessModule } from './api/completeness/completeness.module.ts';
import { DownloadsModule } from './api/downloads/downloads.module.ts';
import { EditionModule } from './api/edition/edition.module.ts';
import { FlowsModule } from './api/flows/flows.module.ts';
import { ForecastModule } from './api/forecast/forecast.module.ts';
import { FrontModule } from './api/front/front.module.ts';
import { QueryModule } from './api/graphql/query.module.ts';
import { GuidanceModule } from './api/guidance/guidance.module.ts';
import { HealthModule } from './api/health/health.module.ts';
import { ImportKindsModule } from './api/importKinds/importKinds.module.ts';
import { IndicatorsModule } from './api/indicators/indicators.module.ts';
import { MostWantedModule } from './api/mostWanted/mostWanted.module.ts';
import { OccupationsModule } from './api/occupations/occupations.module.ts';
import { PersistedModule } from './api/persisted/persisted.module.ts';
import { PlacementModule } from './api/placement/placement.module.ts';
import { PlansModule } from './api/plans/plans.module.ts';
import { type Ports, portsModule } from './api/ports/ports.module.ts';
import { PostingsModule } from './api/postings/postings.module.ts';
import { PublicationModule } from './api/publication/publication.module.ts';
import { ReferencesModule } from './api/references/references.module.ts';
import { RegisteredDemandModule } from './api/registeredDemand/registeredDemand.module.ts';
import { SchoolsModule } from './api/schools/schools.module.ts';
import { SpecialtiesModule } from './api/specialties/specialties.module.ts';
import { SupplyDemandModule } from './api/supplyDemand/supplyDemand.module.ts';
import { TitlesModule } from './api/titles/titles.module.ts';
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
      BacktestModule,
      BatchesModule,
      CompletenessModule,
      DownloadsModule,
      EditionModule,
      FlowsModule,
      FrontModule,
      ForecastModule,
      GuidanceModule,
      HealthModule,
      ImportKindsModule,
      IndicatorsModule,
      MostWantedModule,
      OccupationsModule,
      PersistedModule,
      PlacementModule,
      PlansModule,
      PostingsModule,
      RegisteredDemandModule,
      PublicationModule,
      ReferencesModule,
      SchoolsModule,
      SpecialtiesModule,
      SupplyDemandModule,
      TitlesModule,
      UploadsModule,
    ],
  };
}
