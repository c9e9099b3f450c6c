import { existsSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { askedColumns } from '../../domain/import/given.ts';
import { importKinds } from '../../domain/import/importKinds.ts';
import { actingOf } from '../../store/access/stillActs.ts';
import { actorOf } from '../../store/audit/auditBatch.ts';
import { differenceOf, findBatch, listBatches, problemsOf } from '../../store/batches.ts';
import { createDeliveries } from '../../store/deliveries.ts';
import { knownSchools } from '../../store/knownSchools.ts';
import type { Store } from '../../store/openStore.ts';
import { readCurrency } from '../../store/publicationBasis.ts';
import { readCompleteness } from '../../store/readCompleteness.ts';
import { readHandedIn } from '../../store/readHandedIn.ts';
import type { ImportLine } from '../../store/staging/createImportLine.ts';
import { findRemoved } from '../../store/staging/findRemoved.ts';
import { removeStaged } from '../../store/staging/removeStaged.ts';
import { restage } from '../../store/staging/restage.ts';
import { stagedFiles } from '../../store/staging/stagedFiles.ts';
import type { ImportDesk } from '../batches/importDesk.ts';
import { describeBatch, describeGroups, describeProblem } from './describeBatch.ts';
import { describeDifference } from './describeDifference.ts';
import { jobRunner, refusalOf } from './jobRunner.ts';
import { receivePort } from './receivePort.ts';
import { withdrawalPorts } from './withdrawalPorts.ts';

/** Most files that are remembered, by the number they were handed in with, as having been in before. */
const MOST_KNOWN = 1000;

/** The store and the line of work on batches as the API's import desk. */
export function importPorts(store: Store, line: ImportLine): ImportDesk {
  const deliveries = createDeliveries(store.sql);
  const knownAs = new LRUCache<string, string>({ max: MOST_KNOWN });
  const handedInFor = new LRUCache<string, string>({ max: MOST_KNOWN });
  const layoutsOf = (kind: string) =>
    (store.index.edition.settings.import.layouts ?? []).filter((layout) => layout.kind === kind);
  const filesOf = (id: string) => stagedFiles(store.config, Number(id));

  const { run, begin, failureOf } = jobRunner(store, line, knownAs);

  return {
    async batches(first, scope) {
      const currency = await readCurrency(store.sql);
      return (await listBatches(store, first, scope)).map((one) =>
        describeBatch(one, currency, failureOf(one.id)),
      );
    },
    async batch(id) {
      const batch = await findBatch(store, knownAs.get(id) ?? id);
      return batch && describeBatch(batch, await readCurrency(store.sql), failureOf(batch.id));
    },
    handedInFor: (id) => handedInFor.get(id) ?? null,
    problems: async (id, offset, limit) => {
      const all = await problemsOf(store, id);
      return { problems: all.slice(offset, offset + limit).map(describeProblem), total: all.length };
    },
    problemGroups: async (id) => {
      const batch = await findBatch(store, id);
      return batch ? describeGroups(batch.problemCounts, await problemsOf(store, id)) : [];
    },
    schools: () => schoolsToOffer(store),
    completeness: (kind) => readCompleteness(store, deliveries, kind, new Date().toISOString().slice(0, 10)),
    handedIn: () => readHandedIn(store),
    ...withdrawalPorts(store, line, begin),
    receive: receivePort(store, { run, begin }, handedInFor),
    async recheck(id, { encoding, mapping, layout, given }) {
      if (line.progress(Number(id))) return 'not_checked';
      if (!existsSync(filesOf(id).upload)) return 'file_gone';
      await restage(store, Number(id), {
        encoding: encoding ?? null,
        mapping: mapping ?? null,
        layout: layout ?? null,
        ...(given && { given }),
      });
      return refusalOf(await begin({ do: 'check', batch: Number(id) }));
    },
    async commit(id, { by, ...how }) {
      if (line.progress(Number(id))) return 'not_checked';
      const acting = actingOf(by, new Date().toISOString());
      return refusalOf(await begin({ do: 'commit', batch: Number(id), ...how, actor: actorOf(by), acting }));
    },
    async cancel(id, by) {
      // what is being written is taken back before the answer
      if (line.callOff(Number(id))) await line.idleOf(Number(id));
      return (await findBatch(store, id)) === null ||
        (await removeStaged(store, Number(id), { why: 'cancelled' }, undefined, actorOf(by)))
        ? null
        : 'not_checked';
    },
    removed: (id) => findRemoved(store.sql, id),
    onDone: line.onDone,
    progress: (id) => line.progress(Number(id)),
    layouts: (kind) => layoutsOf(kind).map(({ name }) => name),
    asked: (kind) =>
      askedColumns(importKinds[kind].columns, layoutsOf(kind)).map(({ name, zh }) => ({ name, zh })),
    waits: (id) => existsSync(filesOf(id).upload),
    difference: async (id, first) => {
      const difference = await differenceOf(store, id);
      return difference && describeDifference(store, id, difference, first);
    },
    async fileBack(id, kind) {
      const batch = await findBatch(store, id);
      const found = batch && filesOf(id).findReturned(kind);
      if (!batch || !found) return null;
      const plain = batch.fileName.replace(/\.[^.]*$/, '');
      return { path: found.path, name: `${plain}.${kind}.${found.form}` };
    },
  };
}

/** Schools that a file can come from: real ones, or the demonstration's while there is none. */
async function schoolsToOffer(store: Store): ReturnType<ImportDesk['schools']> {
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
}
