import { parentPort, workerData } from 'node:worker_threads';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import type { StoreConfig } from '../config.ts';
import { openStore } from '../openStore.ts';
import { prepareVersion } from './prepareVersion.ts';

const { config, release } = workerData as { config: StoreConfig; release: string };
const store = await openStore(config);
try {
  parentPort?.postMessage({ prepared: await prepareVersion(store, release) });
} catch (error) {
  // the class of an error does not pass between threads
  if (!(error instanceof ReleaseRefused)) throw error;
  parentPort?.postMessage({ refusal: error.refusal });
} finally {
  await store.close();
}
