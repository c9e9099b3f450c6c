import type { protectTables } from '../../domain/disclosure/protectTables.ts';
import type { ReleaseVersionHead } from '../../domain/release/keptRelease.ts';
import { nextDue } from '../../domain/release/releaseCalendar.ts';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import type { DemoReleases, DemoVersion } from '../demonstration.ts';
import type { Store } from '../openStore.ts';
import { checkVersion } from './checkVersion.ts';
import { acknowledgeFinding, setVersionMinute } from './editVersion.ts';
import { type MadeTables, makeTables } from './makeTables.ts';
import { makeVersion } from './makeVersion.ts';
import { makeTablesApart } from './prepareApart.ts';
import { prepareVersion } from './prepareVersion.ts';
import { publishVersion } from './publishVersion.ts';
import { readVersionHeads } from './readReleases.ts';
import { approveVersion, submitVersion } from './signVersion.ts';

const DAY = 86_400_000;
/** Figures of so many releases are made at once. */
const AT_ONCE = 2;

/** Whether everything that is made before the late files is out. */
export async function isEarlyDone({ sql }: Pick<Store, 'sql'>, { early }: DemoReleases): Promise<boolean> {
  const out = new Set(
    (await readVersionHeads(sql)).filter(({ publishedAt }) => publishedAt).map(({ release }) => release),
  );
  return early.every(({ release }) => out.has(release));
}

/** Figures that were made, by release. */
export type KeptTables = Map<string, Promise<MadeTables>>;

/** By whom, when and with what the demonstration's versions are made. */
export interface DemoOrder {
  releases: DemoReleases;
  /** ISO 8601 */
  now: string;
  say: (line: string) => void;
  /** what is in it is not made again */
  kept: KeptTables;
  /** left out: as anybody's are protected */
  protect?: typeof protectTables;
}

/**
 * Makes versions of the demonstration and lets them go through everything that anybody's go through, in the days before their
 * minute. One that is there already goes on from where it stands.
 */
export async function releaseDemonstration(
  store: Store,
  versions: readonly DemoVersion[],
  order: DemoOrder,
): Promise<void> {
  const heads = await readVersionHeads(store.sql);
  const todo = versions.filter((version) => !isDone(version, heads));
  const made = new Set(heads.map(({ id }) => id));
  const wanted = todo.filter((version) => !made.has(idOf(version))).map(({ release }) => release);
  makeAhead(
    store,
    [...new Set(wanted)].filter((release) => !order.kept.has(release)),
    order.kept,
  );
  for (const version of todo) {
    try {
      await letOut(store, version, order);
    } catch (error) {
      if (!(error instanceof ReleaseRefused)) throw error;
      const { code } = error.refusal;
      order.say(`演示发布 ${version.release} 没有发出（${code}）。`);
      order.say(`Demonstration release ${version.release} did not go out (${code}).`);
    }
  }
}

/** The first version of a release has nothing to say of a change; what changes it is the second. */
function idOf({ release, note }: DemoVersion): string {
  return `release/${release}/v${note ? 2 : 1}`;
}

function isDone(version: DemoVersion, heads: readonly ReleaseVersionHead[]): boolean {
  const standing = heads.find(({ id }) => id === idOf(version));
  return standing !== undefined && (standing.publishedAt !== null || standing.state === 'scheduled');
}

/** Makes the figures of several releases on threads of their own, a few at once. */
function makeAhead(store: Store, releases: readonly string[], kept: KeptTables): void {
  const ends: Promise<unknown>[] = [];
  for (const [i, release] of releases.entries()) {
    const before = ends[i - AT_ONCE] ?? Promise.resolve();
    const made = before.then(() => makeTablesApart(store.config, release));
    // whoever asks for it hears of it
    ends.push(made.catch(() => {}));
    kept.set(release, made);
  }
}

async function letOut(store: Store, version: DemoVersion, order: DemoOrder): Promise<void> {
  const { release, publishAt, note } = version;
  const { prepares, approves, sentence } = order.releases;
  const { releases: calendar } = store.index.edition.settings;
  const minute = publishAt ?? nextDue(calendar, order.now, { kind: 'quarterly' }).dueAt;
  const before = (days: number) =>
    publishAt === null ? order.now : new Date(Date.parse(minute) - days * DAY).toISOString();
  const id = idOf(version);
  const act = { id, base: null, doing: { by: prepares, at: before(3) } };
  const standing = (await readVersionHeads(store.sql)).find((head) => head.id === id);
  if (!standing) {
    const tables = order.kept.get(release) ?? makeTables(store, release);
    await makeVersion(store, { release, correction: note !== undefined, note }, act.doing, () =>
      prepareVersion(store, release, { tables, protect: order.protect }),
    );
  }
  await setVersionMinute(store, act, minute, sentence.zh);
  const later = { ...act, doing: { by: prepares, at: before(2) } };
  const { findings } = await checkVersion(store, id, before(2));
  for (const { name, severity } of findings)
    if (severity === 'warning') await acknowledgeFinding(store, later, name, sentence.zh);
  await submitVersion(store, later);
  await approveVersion(store, { ...act, doing: { by: approves, at: before(1) } });
  if (publishAt !== null) await publishVersion(store, id, minute);
}
