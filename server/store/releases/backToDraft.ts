import type { ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import { refuseRelease } from '../../domain/release/releaseRefused.ts';
import { isOpen } from '../../domain/release/releaseStates.ts';
import { dropJob } from '../jobs/jobs.ts';
import type { Sql } from '../sql.ts';
import { releaseFilesTable } from './releaseRows.ts';

/** Kind of the job that publishes a version at its minute. */
export const PUBLISH_JOB = 'release.publish';

/** What no version has that is being worked on. */
const UNSIGNED = {
  state: 'draft',
  contentHash: null,
  submittedBy: null,
  submittedAccount: null,
  submittedAt: null,
  approvedBy: null,
  approvedAccount: null,
  approvedAt: null,
} as const;

/**
 * Takes an open version back to be worked on: what was signed is signed no more, its files are gone, and nothing goes out at a minute.
 *
 * @returns the columns that this changes
 * @throws ReleaseRefused RELEASE_NOT_NOW when it is out, or will never be
 */
export async function backToDraft(sql: Sql, { id, state }: ReleaseVersionHead): Promise<typeof UNSIGNED> {
  refuseRelease(isOpen(state) ? null : { code: 'RELEASE_NOT_NOW', stands: state, act: 'edit' });
  await takeOffFiles(sql, id);
  return UNSIGNED;
}

/** Takes off the frozen files, and the job that would have published them. */
export async function takeOffFiles(sql: Sql, id: string): Promise<void> {
  await sql.run(releaseFilesTable.remove({ version: id }));
  await dropJob(sql, PUBLISH_JOB, id);
}
