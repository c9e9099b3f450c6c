import { Accounts as PostgresAccounts } from './postgres/accounts.ts';
import { AuditChain as PostgresAuditChain } from './postgres/auditChain.ts';
import { Backtests as PostgresBacktests } from './postgres/backtests.ts';
import { BatchSenders as PostgresBatchSenders } from './postgres/batchSenders.ts';
import { CellKey as PostgresCellKey } from './postgres/cellKey.ts';
import { Currency as PostgresCurrency } from './postgres/currency.ts';
import { DecidedReasons as PostgresDecidedReasons } from './postgres/decidedReasons.ts';
import { Deciding as PostgresDeciding } from './postgres/deciding.ts';
import { Demand as PostgresDemand } from './postgres/demand.ts';
import { DemonstrationEnd as PostgresDemonstrationEnd } from './postgres/demonstrationEnd.ts';
import { ForecastAreas as PostgresForecastAreas } from './postgres/forecastAreas.ts';
import { Foresight as PostgresForesight } from './postgres/foresight.ts';
import { FormerMatches as PostgresFormerMatches } from './postgres/formerMatches.ts';
import { Initial as PostgresInitial } from './postgres/initial.ts';
import { Lists as PostgresLists } from './postgres/lists.ts';
import { PendingProofs as PostgresPendingProofs } from './postgres/pendingProofs.ts';
import { PlanAccounts as PostgresPlanAccounts } from './postgres/planAccounts.ts';
import { PlanFacts as PostgresPlanFacts } from './postgres/planFacts.ts';
import { Plans as PostgresPlans } from './postgres/plans.ts';
import { Postings as PostgresPostings } from './postgres/postings.ts';
import { Reading as PostgresReading } from './postgres/reading.ts';
import { Releases as PostgresReleases } from './postgres/releases.ts';
import { ScenarioRevisions as PostgresScenarioRevisions } from './postgres/scenarioRevisions.ts';
import { Settings as PostgresSettings } from './postgres/settings.ts';
import { Shapes as PostgresShapes } from './postgres/shapes.ts';
import { Staging as PostgresStaging } from './postgres/staging.ts';
import { Superseding as PostgresSuperseding } from './postgres/superseding.ts';
import { Accounts as SqliteAccounts } from './sqlite/accounts.ts';
import { AuditChain as SqliteAuditChain } from './sqlite/auditChain.ts';
import { Backtests as SqliteBacktests } from './sqlite/backtests.ts';
import { BatchSenders as SqliteBatchSenders } from './sqlite/batchSenders.ts';
import { CellKey as SqliteCellKey } from './sqlite/cellKey.ts';
import { Currency as SqliteCurrency } from './sqlite/currency.ts';
import { DecidedReasons as SqliteDecidedReasons } from './sqlite/decidedReasons.ts';
import { Deciding as SqliteDeciding } from './sqlite/deciding.ts';
import { Demand as SqliteDemand } from './sqlite/demand.ts';
import { DemonstrationEnd as SqliteDemonstrationEnd } from './sqlite/demonstrationEnd.ts';
import { ForecastAreas as SqliteForecastAreas } from './sqlite/forecastAreas.ts';
import { Foresight as SqliteForesight } from './sqlite/foresight.ts';
import { FormerMatches as SqliteFormerMatches } from './sqlite/formerMatches.ts';
import { Initial as SqliteInitial } from './sqlite/initial.ts';
import { Lists as SqliteLists } from './sqlite/lists.ts';
import { PendingProofs as SqlitePendingProofs } from './sqlite/pendingProofs.ts';
import { PlanAccounts as SqlitePlanAccounts } from './sqlite/planAccounts.ts';
import { PlanFacts as SqlitePlanFacts } from './sqlite/planFacts.ts';
import { Plans as SqlitePlans } from './sqlite/plans.ts';
import { Postings as SqlitePostings } from './sqlite/postings.ts';
import { Reading as SqliteReading } from './sqlite/reading.ts';
import { Releases as SqliteReleases } from './sqlite/releases.ts';
import { ScenarioRevisions as SqliteScenarioRevisions } from './sqlite/scenarioRevisions.ts';
import { Settings as SqliteSettings } from './sqlite/settings.ts';
import { Shapes as SqliteShapes } from './sqlite/shapes.ts';
import { Staging as SqliteStaging } from './sqlite/staging.ts';
import { Superseding as SqliteSuperseding } from './sqlite/superseding.ts';

/** The migrations of a database in their order. Names never change: they are what a database remembers. */
export const migrationsFor = {
  sqlite: [
    { name: '20261123-initial', class: SqliteInitial },
    { name: '20261123-reading', class: SqliteReading },
    { name: '20261123-postings', class: SqlitePostings },
    { name: '20261125-foresight', class: SqliteForesight },
    { name: '20261125-former-matches', class: SqliteFormerMatches },
    { name: '20261125-superseding', class: SqliteSuperseding },
    { name: '20261125-plans', class: SqlitePlans },
    { name: '20261125-demand', class: SqliteDemand },
    { name: '20261125-lists', class: SqliteLists },
    { name: '20261125-staging', class: SqliteStaging },
    { name: '20261125-backtests', class: SqliteBacktests },
    { name: '20261125-plan-facts', class: SqlitePlanFacts },
    { name: '20261130-shapes', class: SqliteShapes },
    { name: '20261130-forecast-areas', class: SqliteForecastAreas },
    { name: '20261130-currency', class: SqliteCurrency },
    { name: '20261130-deciding', class: SqliteDeciding },
    { name: '20261130-audit-chain', class: SqliteAuditChain },
    { name: '20261130-scenario-revisions', class: SqliteScenarioRevisions },
    { name: '20261201-accounts', class: SqliteAccounts },
    { name: '20261201-batch-senders', class: SqliteBatchSenders },
    { name: '20261201-pending-proofs', class: SqlitePendingProofs },
    { name: '20261201-plan-accounts', class: SqlitePlanAccounts },
    { name: '20261201-settings', class: SqliteSettings },
    { name: '20261201-decided-reasons', class: SqliteDecidedReasons },
    { name: '20261201-demonstration-end', class: SqliteDemonstrationEnd },
    { name: '20261201-releases', class: SqliteReleases },
    { name: '20261201-cell-key', class: SqliteCellKey },
  ],
  postgresql: [
    { name: '20261123-initial', class: PostgresInitial },
    { name: '20261123-reading', class: PostgresReading },
    { name: '20261123-postings', class: PostgresPostings },
    { name: '20261125-foresight', class: PostgresForesight },
    { name: '20261125-former-matches', class: PostgresFormerMatches },
    { name: '20261125-superseding', class: PostgresSuperseding },
    { name: '20261125-plans', class: PostgresPlans },
    { name: '20261125-demand', class: PostgresDemand },
    { name: '20261125-lists', class: PostgresLists },
    { name: '20261125-staging', class: PostgresStaging },
    { name: '20261125-backtests', class: PostgresBacktests },
    { name: '20261125-plan-facts', class: PostgresPlanFacts },
    { name: '20261130-shapes', class: PostgresShapes },
    { name: '20261130-forecast-areas', class: PostgresForecastAreas },
    { name: '20261130-currency', class: PostgresCurrency },
    { name: '20261130-deciding', class: PostgresDeciding },
    { name: '20261130-audit-chain', class: PostgresAuditChain },
    { name: '20261130-scenario-revisions', class: PostgresScenarioRevisions },
    { name: '20261201-accounts', class: PostgresAccounts },
    { name: '20261201-batch-senders', class: PostgresBatchSenders },
    { name: '20261201-pending-proofs', class: PostgresPendingProofs },
    { name: '20261201-plan-accounts', class: PostgresPlanAccounts },
    { name: '20261201-settings', class: PostgresSettings },
    { name: '20261201-decided-reasons', class: PostgresDecidedReasons },
    { name: '20261201-demonstration-end', class: PostgresDemonstrationEnd },
    { name: '20261201-releases', class: PostgresReleases },
    { name: '20261201-cell-key', class: PostgresCellKey },
  ],
};
