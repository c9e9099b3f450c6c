import { BacktestResolver } from './backtest/backtest.resolver.ts';
import { BatchesResolver } from './batches/batches.resolver.ts';
import { CompletenessResolver } from './completeness/completeness.resolver.ts';
import { EditionResolver } from './edition/edition.resolver.ts';
import { FlowsResolver } from './flows/flows.resolver.ts';
import { ForecastResolver } from './forecast/forecast.resolver.ts';
import { GuidanceResolver } from './guidance/guidance.resolver.ts';
import { ImportKindsResolver } from './importKinds/importKinds.resolver.ts';
import { IndicatorsResolver } from './indicators/indicators.resolver.ts';
import { MostWantedResolver } from './mostWanted/mostWanted.resolver.ts';
import { OccupationsResolver } from './occupations/occupations.resolver.ts';
import { PlacementResolver } from './placement/placement.resolver.ts';
import { PlanProgrammeResolver } from './plans/planProgramme.resolver.ts';
import { PlansResolver } from './plans/plans.resolver.ts';
import { PlanWritesResolver } from './plans/planWrites.resolver.ts';
import { PostingsResolver } from './postings/postings.resolver.ts';
import { PublicationResolver } from './publication/publication.resolver.ts';
import { ReferencesResolver } from './references/references.resolver.ts';
import { RegisteredDemandResolver } from './registeredDemand/registeredDemand.resolver.ts';
import { SchoolsResolver } from './schools/schools.resolver.ts';
import { SpecialtiesResolver } from './specialties/specialties.resolver.ts';
import { SupplyDemandResolver } from './supplyDemand/supplyDemand.resolver.ts';
import { TitlesResolver } from './titles/titles.resolver.ts';

/** Every resolver: what the printed schema is made of. */
export const RESOLVERS = [
  BacktestResolver,
  BatchesResolver,
  CompletenessResolver,
  EditionResolver,
  FlowsResolver,
  ForecastResolver,
  GuidanceResolver,
  ImportKindsResolver,
  IndicatorsResolver,
  MostWantedResolver,
  OccupationsResolver,
  PlacementResolver,
  PlanProgrammeResolver,
  PlansResolver,
  PlanWritesResolver,
  PostingsResolver,
  RegisteredDemandResolver,
  PublicationResolver,
  ReferencesResolver,
  SchoolsResolver,
  SpecialtiesResolver,
  SupplyDemandResolver,
  TitlesResolver,
];
