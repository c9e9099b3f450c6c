import type { ReleasePreview } from '../../domain/release/keptRelease.ts';
import { ReleaseRefused, refuseRelease, whyNotText } from '../../domain/release/releaseRefused.ts';
import { isOpen } from '../../domain/release/releaseStates.ts';
import { hashToken, newToken } from '../access/secrets.ts';
import { writeAudit } from '../audit/writeAudit.ts';
import type { Sql } from '../sql.ts';
import { previews } from './releaseRows.ts';
import type { VersionAct } from './signVersion.ts';
import {
  accountOf,
  auditedActor,
  type ReleaseDoing,
  type ReleaseStore,
  writeVersion,
} from './writeRelease.ts';

/** How long a link may be used at most, ms. */
const LONGEST = 14 * 86_400_000;

const FIELDS = [
  'id',
  'version',
  'person',
  'madeBy',
  'madeAt',
  'until',
  'endedAt',
  'opened',
  'openedAt',
] as const;

/**
 * Makes a link by which one named person reads a version before its minute.
 *
 * @param until ISO 8601, UTC
 * @returns the token, which the database does not keep
 * @throws ReleaseRefused RELEASE_NAME_MISSING, RELEASE_PREVIEW_UNTIL, RELEASE_NOT_NOW when it is out or will not be
 */
export async function createPreview(
  store: ReleaseStore,
  { id, ...act }: VersionAct,
  { person, until }: { person: string; until: string },
): Promise<{ token: string; preview: number }> {
  const { doing } = act;
  refuseRelease(whyNotText(person, { code: 'RELEASE_NAME_MISSING' }));
  const latest = new Date(Date.parse(doing.at) + LONGEST).toISOString();
  const end = Number.isNaN(Date.parse(until)) ? '' : new Date(until).toISOString();
  refuseRelease(end > doing.at && end <= latest ? null : { code: 'RELEASE_PREVIEW_UNTIL', until, latest });
  const token = newToken();
  await writeVersion(store, id, { action: 'release.preview', ...act }, async ({ state }, sql) => {
    refuseRelease(isOpen(state) ? null : { code: 'RELEASE_NOT_NOW', stands: state, act: 'edit' });
    await sql.run(
      previews.insert({
        tokenHash: hashToken(token),
        version: id,
        person: person.trim(),
        madeBy: doing.by.trim(),
        account: accountOf(doing),
        madeAt: doing.at,
        until: end,
        endedAt: null,
        opened: 0,
        openedAt: null,
      }),
    );
    return { values: {}, details: { person: person.trim(), until: end } };
  });
  const [made] = await store.sql.all<{ id: number }>(
    previews.select(['id'], { tokenHash: hashToken(token) }),
  );
  return { token, preview: Number(made?.id) };
}

/** Ends a link. @throws ReleaseRefused RELEASE_PREVIEW_UNKNOWN, also when it has ended */
export async function endPreview(store: ReleaseStore, preview: number, doing: ReleaseDoing): Promise<string> {
  const [found] = await store.sql.all<ReleasePreview>(previews.select([...FIELDS], { id: preview }));
  if (!found || found.endedAt !== null) throw new ReleaseRefused({ code: 'RELEASE_PREVIEW_UNKNOWN' });
  const act = { id: found.version, base: null, doing };
  await writeVersion(store, act.id, { action: 'release.preview.end', ...act }, async (_, sql) => {
    await sql.run(previews.update({ endedAt: { ifNull: doing.at } }, { id: preview }));
    return { values: {}, details: { person: found.person } };
  });
  return found.version;
}

/** The links to a version, oldest first. */
export async function readPreviews(sql: Pick<Sql, 'all'>, version: string): Promise<ReleasePreview[]> {
  return sql.all<ReleasePreview>(previews.select([...FIELDS], { version }, 'order by id'));
}

/**
 * The version that a link opens, and for whom; its opening is counted, and the first one logged.
 *
 * @param now ISO 8601
 * @returns null: there is none such, it has ended, or nobody may read the version before its minute any more
 */
export async function findPreview(
  { sql }: Pick<ReleaseStore, 'sql'>,
  token: string,
  now: string,
): Promise<{ version: string; person: string; until: string } | null> {
  const tokenHash = hashToken(token);
  const [found] = await sql.all<ReleasePreview>(previews.select([...FIELDS], { tokenHash }));
  if (!found || found.endedAt !== null || found.until <= now) return null;
  const [version] = await sql.all<{ state: string }>('select state from release_version where id = ?', [
    found.version,
  ]);
  if (!version || version.state === 'withdrawn' || version.state === 'discarded') return null;
  await sql.transactional(async (within) => {
    await within.run('update release_preview set opened = opened + 1, opened_at = ? where id = ?', [
      now,
      found.id,
    ]);
    if (Number(found.opened) > 0) return;
    const by: ReleaseDoing = { by: found.person, at: now };
    await writeAudit(within, {
      at: now,
      ...auditedActor(by),
      action: 'release.preview.open',
      subject: found.version,
      details: { person: found.person, madeBy: found.madeBy },
    });
  });
  const { person, until } = found;
  return { version: found.version, person, until };
}
