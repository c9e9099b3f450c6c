import type { InBoth } from '../../domain/release/releaseContent.ts';
import { refuseRelease, whyNotText } from '../../domain/release/releaseRefused.ts';
import { dropJob } from '../jobs/jobs.ts';
import { PUBLISH_JOB, takeOffFiles } from './backToDraft.ts';
import { readVersionHead, readVersionHeads } from './readReleases.ts';
import type { VersionAct } from './signVersion.ts';
import { accountOf, movedTo, type ReleaseDoing, type ReleaseStore, writeVersion } from './writeRelease.ts';

/** Who publishes at the minute, as the log tells. */
export const SCHEDULE = 'schedule';

/**
 * Publishes a version that is scheduled, at its minute or later. Done twice it is done once.
 *
 * @param now ISO 8601, UTC
 * @returns whether it went out by this
 * @throws ReleaseRefused RELEASE_NOT_DUE before its minute, RELEASE_UNKNOWN
 */
export async function publishVersion(store: ReleaseStore, id: string, now: string): Promise<boolean> {
  const { state } = await readVersionHead(store.sql, id);
  if (state !== 'scheduled') return false;
  const doing: ReleaseDoing = { by: SCHEDULE, at: now };
  try {
    await writeVersion(store, id, { action: 'release.publish', base: null, doing }, async (version, sql) => {
      if (version.state !== 'scheduled') throw new AlreadyDone();
      const minute = version.publishAt ?? '';
      refuseRelease(minute !== '' && minute <= now ? null : { code: 'RELEASE_NOT_DUE', minute });
      await dropJob(sql, PUBLISH_JOB, id);
      return {
        values: { state: movedTo(version.state, 'publish'), publishedAt: now },
        details: { publishAt: minute, approvedBy: version.approvedBy },
        before: version.contentHash,
        after: version.contentHash,
      };
    });
    return true;
  } catch (error) {
    if (error instanceof AlreadyDone) return false;
    throw error;
  }
}

/** Another process was there first: its transaction is the one that counts. */
class AlreadyDone extends Error {}

/** Publishes every version whose minute has come, the earliest first. @returns those that went out by this */
export async function publishDue(store: ReleaseStore, now: string): Promise<string[]> {
  const due = (await readVersionHeads(store.sql))
    .filter(({ state, publishAt }) => state === 'scheduled' && publishAt !== null && publishAt <= now)
    .sort((a, b) => ((a.publishAt as string) < (b.publishAt as string) ? -1 : 1));
  const out: string[] = [];
  for (const { id } of due) if (await publishVersion(store, id, now)) out.push(id);
  return out;
}

/**
 * Withdraws a version that is out: its note stays, its files answer that they are gone.
 *
 * @throws ReleaseRefused RELEASE_NOTE_MISSING in either language, RELEASE_NOT_NOW
 */
export async function withdrawVersion(
  store: ReleaseStore,
  { id, ...act }: VersionAct,
  note: InBoth,
): Promise<void> {
  for (const text of [note.zh, note.en]) refuseRelease(whyNotText(text, { code: 'RELEASE_NOTE_MISSING' }));
  const { doing } = act;
  const said = { zh: note.zh.trim(), en: note.en.trim() };
  await writeVersion(store, id, { action: 'release.withdraw', ...act }, async (version) => ({
    values: {
      state: movedTo(version.state, 'withdraw'),
      withdrawnBy: doing.by.trim(),
      withdrawnAccount: accountOf(doing),
      withdrawnAt: doing.at,
      withdrawnNote: JSON.stringify(said),
    },
    details: { note: said },
    before: version.contentHash,
  }));
}

/** Lets go of a draft. @throws ReleaseRefused RELEASE_NOT_NOW */
export async function discardVersion(store: ReleaseStore, { id, ...act }: VersionAct): Promise<void> {
  await writeVersion(store, id, { action: 'release.discard', ...act }, async (version, sql) => {
    const state = movedTo(version.state, 'discard');
    await takeOffFiles(sql, id);
    return { values: { state }, details: {} };
  });
}
