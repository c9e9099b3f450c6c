import { Worker } from 'node:worker_threads';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import type { StoreConfig } from '../config.ts';
import type { MadeTables } from './makeTables.ts';
import type { PreparedVersion } from './prepareVersion.ts';

/**
 * Makes what a version is stored with on a thread of its own with its own connection: no page should wait for it.
 *
 * @throws what `prepareVersion` throws
 */
export function prepareApart(config: StoreConfig, release: string): Promise<PreparedVersion> {
  return apart<PreparedVersion>({ config, release });
}

/** The same with the figures before they are protected. @throws what `makeTables` throws */
export function makeTablesApart(config: StoreConfig, release: string): Promise<MadeTables> {
  return apart<MadeTables>({ config, release, only: 'tables' });
}

function apart<Made>(workerData: { config: StoreConfig; release: string; only?: 'tables' }): Promise<Made> {
  const thread = new Worker(new URL(`./releaseThread${import.meta.url.slice(-3)}`, import.meta.url), {
    workerData,
  });
  return new Promise((resolve, reject) => {
    thread.on('message', ({ made, refusal }) =>
      refusal ? reject(new ReleaseRefused(refusal)) : resolve(made),
    );
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the thread that makes a release ended with ${code}`)));
  });
}
