import { type DynamicModule, Module } from '@nestjs/common';
import type { EditionIndex } from '../../domain/edition/indexEdition.ts';
import { ACCOUNT_DESK, type AccountDesk } from '../access/accountDesk.ts';
import { AUDIT_DESK, type AuditDesk } from '../access/auditDesk.ts';
import { PROOF_DESK, type ProofDesk } from '../access/proofDesk.ts';
import { SESSION_DESK, type SessionDesk } from '../access/sessionDesk.ts';
import { BACKTEST_DESK, type BacktestDesk } from '../backtest/backtestDesk.ts';
import { IMPORT_DESK, type ImportDesk } from '../batches/importDesk.ts';
import { EDITION_INDEX } from '../edition/editionIndex.ts';
import { HEALTH_DESK, type HealthDesk } from '../health/healthDesk.ts';
import { READINESS, type Readiness } from '../health/readiness.ts';
import { PLAN_DESK, type PlanDesk } from '../plans/planDesk.ts';
import { PUBLICATION_SOURCE, type PublicationSource } from '../publication/publicationSource.ts';
import { RELEASED_SOURCE, type ReleasedSource } from '../publication/releasedSource.ts';
import { RELEASE_DESK, type ReleaseDeskPort } from '../releases/deskPort.ts';
import { RELEASE_SOURCE, type ReleaseSource } from '../releases/releaseSource.ts';
import { SETTINGS_DESK, type SettingsDesk } from '../settings/settingsDesk.ts';
import { TITLE_DESK, type TitleDesk } from '../titles/titleDesk.ts';
import { TODAY_DESK, type TodayDesk } from '../today/todayDesk.ts';

/** What the API needs of the world: made by whoever starts it, the same for all its modules. */
export interface Ports {
  edition: EditionIndex;
  publications: PublicationSource;
  released: ReleasedSource;
  releases: ReleaseSource;
  imports: ImportDesk;
  titles: TitleDesk;
  today: TodayDesk;
  plans: PlanDesk;
  releaseDesk: ReleaseDeskPort;
  backtests: BacktestDesk;
  sessions: SessionDesk;
  accounts: AccountDesk;
  proofs: ProofDesk;
  audit: AuditDesk;
  readiness: Readiness;
  settings: SettingsDesk;
  health: HealthDesk;
}

@Module({})
class PortsModule {}

export function portsModule({
  edition,
  publications,
  released,
  releases,
  imports,
  plans,
  releaseDesk,
  backtests,
  titles,
  today,
  sessions,
  accounts,
  proofs,
  audit,
  readiness,
  settings,
  health,
}: Ports): DynamicModule {
  const providers = [
    { provide: EDITION_INDEX, useValue: edition },
    { provide: PUBLICATION_SOURCE, useValue: publications },
    { provide: RELEASED_SOURCE, useValue: released },
    { provide: RELEASE_SOURCE, useValue: releases },
    { provide: IMPORT_DESK, useValue: imports },
    { provide: TITLE_DESK, useValue: titles },
    { provide: TODAY_DESK, useValue: today },
    { provide: PLAN_DESK, useValue: plans },
    { provide: RELEASE_DESK, useValue: releaseDesk },
    { provide: BACKTEST_DESK, useValue: backtests },
    { provide: SESSION_DESK, useValue: sessions },
    { provide: ACCOUNT_DESK, useValue: accounts },
    { provide: PROOF_DESK, useValue: proofs },
    { provide: AUDIT_DESK, useValue: audit },
    { provide: READINESS, useValue: readiness },
    { provide: SETTINGS_DESK, useValue: settings },
    { provide: HEALTH_DESK, useValue: health },
  ];
  return { module: PortsModule, global: true, providers, exports: providers };
}
