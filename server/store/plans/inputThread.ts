import { parentPort, workerData } from 'node:worker_threads';
import type { StoreConfig } from '../config.ts';
import { loadPlanInput } from '../loadPlanInput.ts';
import { openStore } from '../openStore.ts';

const store = await openStore(workerData as StoreConfig);
try {
  parentPort?.postMessage(await loadPlanInput(store));
} finally {
  await store.close();
}
