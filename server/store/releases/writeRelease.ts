import type { SignedIn } from '../../domain/access/asker.ts';
import type { ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import { ReleaseRefused, refuseRelease } from '../../domain/release/releaseRefused.ts';
import { type ReleaseAct, type ReleaseState, releaseAfter } from '../../domain/release/releaseStates.ts';
import { actingOf, checkStillActs } from '../access/stillActs.ts';
import { actorOf } from '../audit/auditBatch.ts';
import { readTrace } from '../audit/readAudit.ts';
import { type Audited, writeAudit } from '../audit/writeAudit.ts';
import { lockWrites } from '../lockWrites.ts';
import type { Store } from '../openStore.ts';
import type { Sql } from '../sql.ts';
import type { Values } from '../tableOf.ts';
import { readVersionHead } from './readReleases.ts';
import { versions } from './releaseRows.ts';

/** What writers of releases work on. */
export type ReleaseStore = Pick<Store, 'sql' | 'config' | 'turns' | 'index'>;

/** Who acts on a release, and when. */
export interface ReleaseDoing {
  /** name, as the log tells of it */
  by: string;
  /** ISO 8601, UTC: the clock of the act */
  at: string;
  /** null or left out: no person who signed in */
  asker?: SignedIn | null;
}

/** Id of the account that acts; null: nobody's. */
export function accountOf({ asker }: ReleaseDoing): number | null {
  return asker?.account.id ?? null;
}

/** Who acts, as the log tells of them. */
export function auditedActor({ by, asker }: ReleaseDoing): Pick<Audited, 'actor' | 'account' | 'role'> {
  if (!asker) return { actor: by.trim() };
  const { name, role, account } = actorOf(asker);
  return { actor: name, role, account: account.name };
}

/** What an act writes: columns of the version, and what the log tells of it. */
export interface Written {
  values: Values<Record<string, never>> | Record<string, string | number | null>;
  details: Record<string, unknown>;
  /** hash of what counted before the act and after it; left out: nothing changed of it */
  before?: string | null;
  after?: string | null;
}

/**
 * One act on a version: nobody else writes between reading it and the end of the act, whoever acts still may, nothing was done to
 * it since `base`, and the act leaves its trace.
 *
 * @param base revision that whoever acts had before them; null: whatever it is
 * @throws ReleaseRefused RELEASE_UNKNOWN, RELEASE_CHANGED_SINCE, RELEASE_NAME_MISSING and what the work throws
 */
export function writeVersion(
  store: ReleaseStore,
  id: string,
  { action, base, doing }: { action: string; base: number | null; doing: ReleaseDoing },
  work: (version: ReleaseVersionHead, sql: Sql) => Promise<Written>,
): Promise<void> {
  return store.turns(() =>
    store.sql.transactional(async (sql) => {
      await lockWrites(store, sql);
      if (doing.asker) await checkStillActs(sql, actingOf(doing.asker, doing.at));
      else if (doing.by.trim() === '') throw new ReleaseRefused({ code: 'RELEASE_NAME_MISSING' });
      const version = await readVersionHead(sql, id);
      if (base !== null && base !== version.revision) await refuseSince(sql, id);
      const { values, details, before = null, after = null } = await work(version, sql);
      await sql.run(versions.update({ ...values, revision: version.revision + 1 } as never, { id }));
      await writeAudit(sql, {
        at: doing.at,
        ...auditedActor(doing),
        action,
        subject: id,
        before,
        after,
        details: { release: version.release, version: version.version, ...details },
      });
    }),
  );
}

async function refuseSince(sql: Sql, id: string): Promise<never> {
  const [last] = await readTrace(sql, id, 1);
  throw new ReleaseRefused({ code: 'RELEASE_CHANGED_SINCE', by: last?.actor ?? '', at: last?.at ?? '' });
}

/** The state after an act. @throws ReleaseRefused RELEASE_NOT_NOW */
export function movedTo(state: ReleaseState, act: ReleaseAct): ReleaseState {
  const to = releaseAfter(state, act);
  refuseRelease(to === null ? { code: 'RELEASE_NOT_NOW', stands: state, act } : null);
  return to as ReleaseState;
}
