import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import { PUBLISH_JOB } from '../releases/backToDraft.ts';
import { publishVersion } from '../releases/publishVersion.ts';
import type { ReleaseStore } from '../releases/writeRelease.ts';
import type { JobHandler } from './createJobRunner.ts';
import { askJob } from './jobs.ts';

/** Kind of the job that brings pages up to date with what was committed. */
export const PAGES_JOB = 'pages.publish';

/** Asks that pages be brought up to date: by whichever process comes to it first. @param at ISO 8601 */
export function askPages(sql: Parameters<typeof askJob>[0], batch: number, at: string): Promise<void> {
  return askJob(sql, { kind: PAGES_JOB, subject: 'current', payload: { batch }, dueAt: at }, at);
}

/** What becomes of each kind of job. @param publishPages publishes what is committed, on behalf of a batch */
export function jobHandlers(
  store: ReleaseStore,
  publishPages: (batch: number) => Promise<unknown>,
): Record<string, JobHandler> {
  return {
    [PUBLISH_JOB]: async ({ subject }, now) => {
      try {
        await publishVersion(store, subject, now);
      } catch (error) {
        // the clock was put back meanwhile: its minute is still to come
        if (error instanceof ReleaseRefused && error.refusal.code === 'RELEASE_NOT_DUE')
          return error.refusal.minute;
        throw error;
      }
      return undefined;
    },
    [PAGES_JOB]: async ({ payload }) => {
      await publishPages((payload as { batch?: number } | null)?.batch ?? 0);
      return undefined;
    },
  };
}
