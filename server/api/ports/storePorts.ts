import { auditHead } from '../../store/audit/readAudit.ts';
import { faultsAround } from '../../store/audit/watchLog.ts';
import { readBacktest } from '../../store/backtest/readBacktest.ts';
import { runBacktest } from '../../store/backtest/runBacktest.ts';
import { filePresence } from '../../store/filePresence.ts';
import type { Store } from '../../store/openStore.ts';
import { createPlanner } from '../../store/plans/createPlanner.ts';
import type { Planner } from '../../store/plans/planner.ts';
import { latestPublication, NO_PERIOD, readPublicationTable } from '../../store/publications.ts';
import { refreshLists } from '../../store/refreshLists.ts';
import { announcedReleases, publicVersions, readReleasedTable } from '../../store/releases/publicReleases.ts';
import { settingsVersion } from '../../store/settings/settingChanges.ts';
import { createImportLine, type ImportLine } from '../../store/staging/createImportLine.ts';
import { accountPorts, auditPorts } from './accountPorts.ts';
import { healthPorts } from './healthPorts.ts';
import { importPorts } from './importPorts.ts';
import { planPorts } from './planPorts.ts';
import type { Ports } from './ports.module.ts';
import { proofPorts } from './proofPorts.ts';
import { releaseDeskPorts } from './releaseDeskPorts.ts';
import { releasePorts } from './releasePorts.ts';
import { sessionPorts } from './sessionPorts.ts';
import { settingPorts } from './settingPorts.ts';
import { titlePorts } from './titlePorts.ts';
import { todayPorts } from './todayPorts.ts';

/** The store as the API's ports. Whatever changes figures publishes anew before it is done. */
export function storePorts(
  store: Store,
  planner: Planner = createPlanner(store),
  line: ImportLine = createImportLine(store),
): Ports {
  const isPresent = filePresence(store.config.database);
  let seen: string | null = null;
  return {
    edition: store.index,
    publications: {
      latest: async () => {
        const latest = await latestPublication(store);
        const settings = await settingsVersion(store.sql);
        const mark = `${latest?.id ?? ''} ${settings}`;
        // another process has published, or set something: its lists and settings may be other ones
        if (seen !== null && mark !== seen) await refreshLists(store);
        seen = mark;
        // Where demonstration data is switched off, none is shown, though it may still be stored.
        const hidden = latest?.dataKind === 'demonstration' && !store.config.demonstration;
        return hidden || !latest || latest.period === NO_PERIOD ? null : { ...latest, settings };
      },
      latestOfAny: () => latestPublication(store),
      table: (publication, name) => readPublicationTable(store, publication, name),
    },
    released: {
      versions: () => publicVersions(store),
      announced: () => announcedReleases(store),
      table: (version, name) => readReleasedTable(store, version, name),
    },
    releases: releasePorts(store),
    imports: importPorts(store, line),
    titles: titlePorts(store),
    today: todayPorts(store),
    plans: planPorts(store, planner),
    releaseDesk: releaseDeskPorts(store),
    backtests: {
      latest: () => readBacktest(store),
      run: (onYear) => runBacktest(store, () => new Date().toISOString(), onYear),
    },
    sessions: sessionPorts(store),
    accounts: accountPorts(store),
    proofs: proofPorts(store),
    audit: auditPorts(store),
    settings: settingPorts(store, line),
    health: healthPorts(store, { planner, line, isPresent }),
    readiness: {
      database: async () => isPresent() && (await store.sql.all('select 1 as one')).length === 1,
      migrations: async () => (await store.orm.migrator.getPending()).length === 0,
      audit: () => auditHead(store.sql),
      auditFaults: async () => {
        const { length = 0 } = (await auditHead(store.sql)) ?? {};
        return (await faultsAround(store.sql, length)).map(({ fault }) => fault);
      },
    },
  };
}
