import { findBatch, listBatches, problemsOf } from '../../store/batches.ts';
import { createDeliveries } from '../../store/deliveries.ts';
import { filePresence } from '../../store/filePresence.ts';
import { importFile } from '../../store/import/importFile.ts';
import { knownSchools } from '../../store/knownSchools.ts';
import type { Store } from '../../store/openStore.ts';
import { createPlanner } from '../../store/plans/createPlanner.ts';
import type { Planner } from '../../store/plans/planner.ts';
import { latestPublication, NO_PERIOD, publish, readPublicationTable } from '../../store/publications.ts';
import { readCompleteness } from '../../store/readCompleteness.ts';
import { refreshLists } from '../../store/refreshLists.ts';
import { withdraw } from '../../store/withdraw.ts';
import { describeBatch, describeGroups, describeProblem } from '../batches/describeBatch.ts';
import { planPorts } from './planPorts.ts';
import type { Ports } from './ports.module.ts';
import { titlePorts } from './titlePorts.ts';

/** The store as the API's ports. Whatever changes figures publishes anew before it is done. */
export function storePorts(store: Store, planner: Planner = createPlanner(store)): Ports {
  const deliveries = createDeliveries(store.sql);
  const isPresent = filePresence(store.config.database);
  let seen: string | null = null;
  return {
    edition: store.index,
    publications: {
      latest: async () => {
        const latest = await latestPublication(store);
        // another process has published: its lists may be other ones
        if (seen !== null && latest?.id !== seen) await refreshLists(store);
        seen = latest?.id ?? '';
        // Where demonstration data is switched off, none is shown, though it may still be stored.
        const hidden = latest?.dataKind === 'demonstration' && !store.config.demonstration;
        return hidden || latest?.period === NO_PERIOD ? null : latest;
      },
      latestOfAny: () => latestPublication(store),
      table: (publication, name) => readPublicationTable(store, publication, name),
    },
    imports: {
      batches: async (first) => (await listBatches(store, first)).map(describeBatch),
      batch: async (id) => {
        const batch = await findBatch(store, id);
        return batch && describeBatch(batch);
      },
      problems: async (id, offset, limit) => {
        const all = await problemsOf(store, id);
        return { problems: all.slice(offset, offset + limit).map(describeProblem), total: all.length };
      },
      problemGroups: async (id) => {
        const batch = await findBatch(store, id);
        return batch ? describeGroups(batch.problemCounts, await problemsOf(store, id)) : [];
      },
      schools: async () => {
        const all = (await knownSchools(store.sql)).filter((school) => school.kind === 'school');
        const real = all.filter((school) => school.dataKind === 'real');
        const others = store.config.demonstration
          ? all.filter((school) => school.dataKind === 'demonstration')
          : [];
        return (real.length > 0 ? real : others).map(({ code, nameZh, nameEn }) => ({
          code,
          nameZh,
          nameEn: nameEn ?? '',
        }));
      },
      completeness: (kind) =>
        readCompleteness(store, deliveries, kind, new Date().toISOString().slice(0, 10)),
      withdraw: async (id) => {
        const done = await withdraw(store, id);
        if (typeof done === 'string') throw new Error(`batch ${id} was not withdrawn: ${done}`);
        await publish(store);
      },
      importFile: async (file) => {
        const report = await importFile(store, { ...file, keepRefused: true });
        if (report.state === 'committed') await publish(store);
        if (report.batch === null) throw new Error(`${file.fileName} became no batch`);
        return { batch: report.batch, already: report.state === 'already' };
      },
    },
    titles: titlePorts(store),
    plans: planPorts(store, planner),
    readiness: {
      database: async () => isPresent() && (await store.sql.all('select 1 as one')).length === 1,
      migrations: async () => (await store.orm.migrator.getPending()).length === 0,
    },
  };
}
