import { Worker } from 'node:worker_threads';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import type { StoreConfig } from '../config.ts';
import type { PreparedVersion } from './prepareVersion.ts';

/**
 * Makes what a version is stored with on a thread of its own with its own connection: no page should wait for it.
 *
 * @throws what `prepareVersion` throws
 */
export function prepareApart(config: StoreConfig, release: string): Promise<PreparedVersion> {
  const thread = new Worker(new URL(`./releaseThread${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData: { config, release },
  });
  return new Promise((resolve, reject) => {
    thread.on('message', ({ prepared, refusal }) =>
      refusal ? reject(new ReleaseRefused(refusal)) : resolve(prepared),
    );
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the thread that makes a release ended with ${code}`)));
  });
}
