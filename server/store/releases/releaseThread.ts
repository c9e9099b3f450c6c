import { parentPort, workerData } from 'node:worker_threads';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import type { StoreConfig } from '../config.ts';
import { openStore } from '../openStore.ts';
import { makeTables } from './makeTables.ts';
import { prepareVersion } from './prepareVersion.ts';

const { config, release, only } = workerData as { config: StoreConfig; release: string; only?: 'tables' };
const store = await openStore(config);
try {
  const made = await (only ? makeTables(store, release) : prepareVersion(store, release));
  parentPort?.postMessage({ made });
} catch (error) {
  // the class of an error does not pass between threads
  if (!(error instanceof ReleaseRefused)) throw error;
  parentPort?.postMessage({ refusal: error.refusal });
} finally {
  await store.close();
}
