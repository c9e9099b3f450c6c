import { createHash } from 'node:crypto';
import { may } from '../../domain/access/may.ts';
import { missingCounties } from '../../domain/release/checklist/completeReturns.ts';
import type { ReleaseVersion, ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import type { ReleaseTexts } from '../../domain/release/releaseContent.ts';
import {
  type ReleaseRefusal,
  ReleaseRefused,
  refuseRelease,
  whyNotText,
} from '../../domain/release/releaseRefused.ts';
import { type ReleaseFile, releaseFiles } from '../../files/release/releaseFiles.ts';
import { sha256 } from '../audit/sha256.ts';
import { askJob } from '../jobs/jobs.ts';
import { backToDraft, PUBLISH_JOB } from './backToDraft.ts';
import { checkVersion } from './checkVersion.ts';
import { readReleaseTables } from './readReleases.ts';
import { releaseFilesTable, releaseTables } from './releaseRows.ts';
import { accountOf, movedTo, type ReleaseDoing, type ReleaseStore, writeVersion } from './writeRelease.ts';

/** What an act on a version is done to, by whom, and on which ground. */
export interface VersionAct {
  id: string;
  /** revision that whoever acts had before them; null: whatever it is */
  base: number | null;
  doing: ReleaseDoing;
}

/**
 * Lays a version before a second person: its checklist holds, and from here on its files are what they are. What counties it comes
 * out without is written into it.
 *
 * @throws ReleaseRefused RELEASE_BLOCKED, RELEASE_WARNINGS_WAIT, RELEASE_NOT_NOW, RELEASE_CHANGED_SINCE
 */
export async function submitVersion(store: ReleaseStore, act: VersionAct): Promise<void> {
  const { id, base, doing } = act;
  // reading, checking and writing files takes longer than a write should
  const { version, findings } = await checkVersion(store, id, doing.at);
  movedTo(version.state, 'submit');
  const errors = findings.filter(({ severity }) => severity === 'error');
  refuseRelease(errors.length > 0 ? { code: 'RELEASE_BLOCKED', count: errors.length } : null);
  const open = findings.filter(({ severity, acknowledged }) => severity === 'warning' && !acknowledged);
  refuseRelease(open.length > 0 ? { code: 'RELEASE_WARNINGS_WAIT', count: open.length } : null);
  const tables = await readReleaseTables(store.sql, id);
  const texts: ReleaseTexts = { ...version.texts, without: missingCounties({ version, tables }) };
  const files = await releaseFiles(headFor(store, version), tables, version.content, texts);
  const frozen = files.map((file) => ({
    ...file,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
  }));
  // whoever wrote to it meanwhile wrote to something else than what was checked
  await writeVersion(
    store,
    id,
    { action: 'release.submit', base: base ?? version.revision, doing },
    async (now, sql) => {
      if (now.revision !== version.revision) throw new ReleaseRefused(changed(version));
      const state = movedTo(now.state, 'submit');
      const stored = await sql.all<{ name: string; content: string }>(
        releaseTables.select(['name', 'content'], { version: id }, 'order by name'),
      );
      const contentHash = contentHashOf({ ...version, texts }, stored, frozen);
      for (const file of frozen) await sql.run(releaseFilesTable.insert({ version: id, ...file }));
      return {
        values: {
          state,
          contentHash,
          texts: JSON.stringify(texts),
          submittedBy: doing.by.trim(),
          submittedAccount: accountOf(doing),
          submittedAt: doing.at,
        },
        details: {
          files: frozen.length,
          acknowledged: findings.filter(({ acknowledged }) => acknowledged).length,
          ...(texts.without?.length && { without: texts.without.map(({ code }) => code) }),
        },
        after: contentHash,
      };
    },
  );
}

/** Gives a version back to be worked on. @throws ReleaseRefused RELEASE_REASON_MISSING, RELEASE_NOT_NOW */
export async function returnVersion(
  store: ReleaseStore,
  { id, ...act }: VersionAct,
  reason: string,
): Promise<void> {
  refuseRelease(whyNotText(reason, { code: 'RELEASE_REASON_MISSING' }));
  await writeVersion(store, id, { action: 'release.return', ...act }, async (version, sql) => {
    movedTo(version.state, 'return');
    return {
      values: await backToDraft(sql, version),
      details: { reason: reason.trim() },
      before: version.contentHash,
    };
  });
}

/**
 * Signs a version as the second person, and lets it go out at its minute: both or neither.
 *
 * @throws ReleaseRefused RELEASE_SECOND_PERSON, RELEASE_MINUTE_PAST, RELEASE_NOT_NOW, RELEASE_CHANGED_SINCE
 */
export async function approveVersion(store: ReleaseStore, { id, ...act }: VersionAct): Promise<void> {
  const { doing } = act;
  await writeVersion(store, id, { action: 'release.approve', ...act }, async (version, sql) => {
    const approved = movedTo(version.state, 'approve');
    refuseRelease(whyNotByThem(store, version, doing));
    const minute = version.publishAt ?? '';
    refuseRelease(minute > doing.at ? null : { code: 'RELEASE_MINUTE_PAST', minute });
    await askJob(sql, { kind: PUBLISH_JOB, subject: id, dueAt: minute }, doing.at);
    return {
      values: {
        state: movedTo(approved, 'schedule'),
        approvedBy: doing.by.trim(),
        approvedAccount: accountOf(doing),
        approvedAt: doing.at,
      },
      details: { publishAt: minute, submittedBy: version.submittedBy },
      before: version.contentHash,
      after: version.contentHash,
    };
  });
}

/** Takes a version back before its minute, to be worked on. @throws ReleaseRefused RELEASE_REASON_MISSING, RELEASE_NOT_NOW */
export async function recallVersion(
  store: ReleaseStore,
  { id, ...act }: VersionAct,
  reason: string,
): Promise<void> {
  refuseRelease(whyNotText(reason, { code: 'RELEASE_REASON_MISSING' }));
  await writeVersion(store, id, { action: 'release.recall', ...act }, async (version, sql) => {
    movedTo(version.state, 'recall');
    return {
      values: await backToDraft(sql, version),
      details: { reason: reason.trim(), from: version.state },
      before: version.contentHash,
    };
  });
}

/** Where the edition asks for a second person, whoever submitted a version does not approve it; at the command line nobody is a person. */
function whyNotByThem(
  { index }: Pick<ReleaseStore, 'index'>,
  { submittedBy, submittedAccount }: ReleaseVersionHead,
  { asker }: ReleaseDoing,
): ReleaseRefusal | null {
  const { secondPerson } = index.edition.settings.releases;
  if (!asker || may(asker, 'releases.approve', { submittedBy: secondPerson ? submittedAccount : null }))
    return null;
  return { code: 'RELEASE_SECOND_PERSON', by: submittedBy ?? '' };
}

function headFor({ index, config }: ReleaseStore, version: ReleaseVersion) {
  const { publisherZh, publisherEn } = index.edition.settings;
  const isInvented = version.dataKind === 'demonstration';
  return {
    id: version.id,
    release: version.release,
    version: version.version,
    publishAt: version.publishAt as string,
    publisherZh: isInvented ? '' : (publisherZh ?? ''),
    publisherEn: isInvented ? '' : (publisherEn ?? ''),
    origin: config.origin,
  };
}

/** What the second person signs: everything that the public will read of the version. */
function contentHashOf(
  { id, content, texts, note, publishAt }: ReleaseVersion,
  tables: readonly { name: string; content: string }[],
  files: readonly (ReleaseFile & { sha256: string })[],
): string {
  return sha256(
    JSON.stringify({
      id,
      tables: tables.map((table) => [table.name, sha256(table.content)]),
      content,
      texts,
      note,
      publishAt,
      files: files.map((file) => [file.path, file.mediaType, file.sha256]).sort(),
    }),
  );
}

function changed({ submittedBy, madeBy, madeAt, submittedAt }: ReleaseVersion): ReleaseRefusal {
  return { code: 'RELEASE_CHANGED_SINCE', by: submittedBy ?? madeBy, at: submittedAt ?? madeAt };
}
