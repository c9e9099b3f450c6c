import { listBatches } from './batches.ts';
import { comesWith } from './comesWith.ts';
import { demoReleases, fillDemonstration, fillPublished } from './demonstration.ts';
import type { ImportReport } from './import/importReport.ts';
import type { Store } from './openStore.ts';
import { latestPublication, NO_PERIOD, publish } from './publications.ts';
import { isEarlyDone, releaseDemonstration } from './releases/demonstrationReleases.ts';

/** More than an instance has before its first publication. */
const MANY = 1000;

/**
 * Fills an instance that has never published anything: with what comes with the program for its edition, published
 * figures, and demonstration data unless that is switched off. Files that are in already are recognised, so a first start that was broken off is finished by
 * the next one.
 */
export async function fillWhenEmpty(store: Store, say: (line: string) => void): Promise<void> {
  const latest = await latestPublication(store);
  if (latest && latest.period !== NO_PERIOD) return;
  const batches = await listBatches(store, MANY);
  // whoever took the demonstration out does not want it back at the next start
  if (latest && batches.some(({ dataKind }) => dataKind === 'demonstration')) return;
  const hasReal = batches.some(({ dataKind, state }) => dataKind === 'real' && state === 'committed');
  if (!hasReal && comesWith(store, 'published')) {
    say(
      '还没有发布任何数据，载入随程序的已公布数据 … Nothing is published yet: loading the published figures that come along …',
    );
    await fillPublished(store);
  }
  if (!hasReal && store.config.demonstration && comesWith(store, 'demonstration')) {
    say('生成并载入演示数据 … Making and loading demonstration data …');
    await fillWithReleases(store, say);
  } else await publish(store);
}

/**
 * Demonstration data with the releases that were made of it: those of before its late files while only the early ones are in, the
 * others once everything is published.
 */
export async function fillWithReleases(store: Store, say: (line: string) => void): Promise<ImportReport[]> {
  const releases = await demoReleases();
  const order = { releases, now: new Date().toISOString(), say, kept: new Map() };
  const early = (await isEarlyDone(store, releases))
    ? undefined
    : () => releaseDemonstration(store, releases.early, order);
  const reports = await fillDemonstration(store, early);
  await publish(store);
  // what was made of the early files is not what counts now
  await releaseDemonstration(store, releases.late, { ...order, kept: new Map() });
  return reports;
}
