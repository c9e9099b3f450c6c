import { existsSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import { askedColumns } from '../../domain/import/given.ts';
import { importKinds } from '../../domain/import/importKinds.ts';
import type { Job, JobResult } from '../../domain/import/jobs.ts';
import { describeChange } from '../../messages/describeChange.ts';
import { differenceOf, findBatch, listBatches, problemsOf } from '../../store/batches.ts';
import { codeNames } from '../../store/codeNames.ts';
import { createDeliveries } from '../../store/deliveries.ts';
import { knownSchools } from '../../store/knownSchools.ts';
import type { Store } from '../../store/openStore.ts';
import { readCompleteness } from '../../store/readCompleteness.ts';
import { refreshLists } from '../../store/refreshLists.ts';
import type { ImportLine } from '../../store/staging/createImportLine.ts';
import { receiveFile } from '../../store/staging/receiveFile.ts';
import { removeStaged } from '../../store/staging/removeStaged.ts';
import { restage } from '../../store/staging/restage.ts';
import { stagedFiles } from '../../store/staging/stagedFiles.ts';
import type { ImportDesk, Refusal } from '../batches/importDesk.ts';
import { describeBatch, describeGroups, describeProblem } from './describeBatch.ts';

/** What takes no longer is done when the answer goes out, ms; the rest is shown as it goes on. */
const SOON = 1500;
/** Most files that are remembered, by the number they were handed in with, as having been in before. */
const MOST_KNOWN = 1000;

/** The store and the line of work on batches as the API's import desk. */
export function importPorts(store: Store, line: ImportLine): ImportDesk {
  const deliveries = createDeliveries(store.sql);
  const knownAs = new LRUCache<string, string>({ max: MOST_KNOWN });
  const layoutsOf = (kind: string) =>
    (store.index.edition.settings.import.layouts ?? []).filter((layout) => layout.kind === kind);
  const filesOf = (id: string) => stagedFiles(store.config, Number(id));

  const { run, begin } = jobRunner(store, line, knownAs);

  return {
    batches: async (first) => (await listBatches(store, first)).map(describeBatch),
    batch: async (id) => {
      const batch = await findBatch(store, knownAs.get(id) ?? id);
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
    schools: () => schoolsToOffer(store),
    completeness: (kind) => readCompleteness(store, deliveries, kind, new Date().toISOString().slice(0, 10)),
    withdraw: async (id) => refusalOf(await run({ do: 'withdraw', batch: Number(id) })),
    async receive({ sender, encoding, mapping, given, supersede, oneStep, language, ...file }) {
      const batch = await receiveFile(store, {
        ...file,
        sender: sender || null,
        options: {
          encoding: encoding ?? null,
          mapping: mapping ?? null,
          given: given ?? null,
          supersede,
          oneStep,
          language,
        },
      });
      const job: Job = { do: 'check', batch };
      const result = oneStep ? await run(job) : await begin(job);
      const already = result?.done === 'already';
      return { batch: String(already ? result.batch : batch), already };
    },
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
    async commit(id, how) {
      if (line.progress(Number(id))) return 'not_checked';
      return refusalOf(await begin({ do: 'commit', batch: Number(id), ...how }));
    },
    async cancel(id) {
      if (line.callOff(Number(id))) {
        // what is being written is taken back before the answer
        await line.idleOf(Number(id));
      }
      return (await findBatch(store, id)) === null || (await removeStaged(store, Number(id)))
        ? null
        : 'not_checked';
    },
    progress: (id) => line.progress(Number(id)),
    layouts: (kind) => layoutsOf(kind).map(({ name }) => name),
    asked: (kind) =>
      askedColumns(importKinds[kind].columns, layoutsOf(kind)).map(({ name, zh }) => ({ name, zh })),
    waits: (id) => existsSync(filesOf(id).upload),
    difference: (id, first) => describeDifference(store, id, first),
    async fileBack(id, kind) {
      const batch = await findBatch(store, id);
      const found = batch && filesOf(id).findReturned(kind);
      if (!batch || !found) return null;
      const plain = batch.fileName.replace(/\.[^.]*$/, '');
      return { path: found.path, name: `${plain}.${kind}.${found.form}` };
    },
  };
}

/** Does the jobs of an import line, and remembers which files were in before. */
function jobRunner(store: Store, line: ImportLine, knownAs: LRUCache<string, string>) {
  /** Does a job to its end. It may have changed the lists on the line's own thread: here they are read anew. */
  async function run(job: Job): Promise<JobResult> {
    const result = await line.run(job);
    if (result.done === 'already') knownAs.set(String(job.batch), String(result.batch));
    await refreshLists(store);
    return result;
  }

  /** Begins a job. @returns its end, or null while it is still going on. @throws what it threw */
  async function begin(job: Job): Promise<JobResult | null> {
    const work = run(job);
    // it goes on behind the answer: then its failure is in the log
    work.catch((error: unknown) => console.error(`[batch ${job.batch}]`, error));
    return Promise.race([
      work,
      new Promise<null>((resolve) => setTimeout(() => resolve(null), SOON).unref()),
    ]);
  }

  return { run, begin };
}

function refusalOf(result: JobResult | null): Refusal | null {
  return result?.done === 'refused' ? result.why : null;
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

/** What a batch changes, in words of both languages; null where that is not known. */
async function describeDifference(
  store: Store,
  id: string,
  first: number,
): ReturnType<ImportDesk['difference']> {
  const batch = await findBatch(store, id);
  const difference = await differenceOf(store, id);
  if (!batch || !difference) return null;
  const names = await codeNames(store);
  const { added, changed, removed, changes } = difference;
  return {
    added,
    changed,
    removed,
    changes: changes.slice(0, first).map((one) => {
      const zh = describeChange(batch.kind, one, names, 'zh');
      const en = describeChange(batch.kind, one, names, 'en');
      return {
        period: one.period,
        placeZh: zh.place,
        placeEn: en.place,
        measureZh: zh.measure,
        measureEn: en.measure,
        happens: one.before === null ? 'added' : one.after === null ? 'removed' : 'changed',
        beforeZh: zh.before,
        beforeEn: en.before,
        afterZh: zh.after,
        afterEn: en.after,
        change: one.before === null || one.after === null ? '' : en.change,
      };
    }),
  };
}
