import { AccessResolver } from './access/access.resolver.ts';
import { AccountsAdminResolver } from './access/accountsAdmin.resolver.ts';
import { AuditEventsResolver } from './access/auditEvents.resolver.ts';
import { MeResolver } from './access/me.resolver.ts';
import { PasskeysResolver } from './access/passkeys.resolver.ts';
import { ProviderResolver } from './access/provider.resolver.ts';
import { BacktestResolver } from './backtest/backtest.resolver.ts';
import { BatchesResolver } from './batches/batches.resolver.ts';
import { CompletenessResolver } from './batches/completeness.resolver.ts';
import { ImportOrderResolver } from './batches/importOrder.resolver.ts';
import { EditionResolver } from './edition/edition.resolver.ts';
import { OccupationsResolver } from './edition/occupations.resolver.ts';
import { GapsResolver } from './gaps/gaps.resolver.ts';
import { HealthResolver } from './health/health.resolver.ts';
import { ImportKindsResolver } from './importKinds/importKinds.resolver.ts';
import { PlanProgrammeResolver } from './plans/planProgramme.resolver.ts';
import { PlansResolver } from './plans/plans.resolver.ts';
import { PlanWritesResolver } from './plans/planWrites.resolver.ts';
import { PublicationResolver } from './publication/publication.resolver.ts';
import { ReleaseDeskResolver } from './releases/desk.resolver.ts';
import { ReleasePreviewResolver } from './releases/preview.resolver.ts';
import { ReleasesResolver } from './releases/releases.resolver.ts';
import { SettingsResolver } from './settings/settings.resolver.ts';
import { GuidanceResolver } from './tables/guidance.resolver.ts';
import { MarketResolver } from './tables/market.resolver.ts';
import { OutcomesResolver, PlacementRowResolver } from './tables/outcomes.resolver.ts';
import { ReferencesResolver } from './tables/references.resolver.ts';
import { SpecialtiesResolver } from './tables/specialties.resolver.ts';
import { TitlesResolver } from './titles/titles.resolver.ts';
import { TodayResolver } from './today/today.resolver.ts';

/** Every resolver: what the printed schema is made of. */
export const RESOLVERS = [
  AccessResolver,
  AccountsAdminResolver,
  AuditEventsResolver,
  BacktestResolver,
  BatchesResolver,
  CompletenessResolver,
  EditionResolver,
  GapsResolver,
  GuidanceResolver,
  ImportKindsResolver,
  ImportOrderResolver,
  MarketResolver,
  MeResolver,
  OccupationsResolver,
  OutcomesResolver,
  PasskeysResolver,
  PlacementRowResolver,
  PlanProgrammeResolver,
  PlansResolver,
  PlanWritesResolver,
  ProviderResolver,
  PublicationResolver,
  ReferencesResolver,
  ReleasesResolver,
  ReleaseDeskResolver,
  ReleasePreviewResolver,
  SpecialtiesResolver,
  TitlesResolver,
  TodayResolver,
  HealthResolver,
  SettingsResolver,
];
