import { parsePeriod, quartersOf } from '../../domain/facts/period.ts';
import { dueByCalendar } from '../../domain/release/releaseCalendar.ts';
import { ReleaseRefused } from '../../domain/release/releaseRefused.ts';
import { demoReleases } from '../demonstration.ts';
import type { Store } from '../openStore.ts';
import { latestPublication, NO_PERIOD } from '../publications.ts';
import { releaseDemonstration } from './demonstrationReleases.ts';
import { makeVersion } from './makeVersion.ts';
import { prepareApart } from './prepareApart.ts';
import { readReleases } from './readReleases.ts';

/** Who makes the draft of an instance that has figures and no release. */
const START = 'start';

/**
 * Figures that were public before there were releases become a draft, which nobody reads until a second person has approved it.
 * Those of a demonstration come out at once.
 */
export async function firstRelease(store: Store, now: string, say: (line: string) => void): Promise<void> {
  const latest = await latestPublication(store);
  if (!latest || latest.period === NO_PERIOD || (await readReleases(store.sql)).length > 0) return;
  const release = releaseOf(latest.period);
  if (latest.dataKind === 'demonstration') {
    const releases = await demoReleases();
    const publishAt = dueByCalendar(store.index.edition.settings.releases, release);
    if (publishAt < now)
      await releaseDemonstration(store, [{ release, publishAt }], { releases, now, say, kept: new Map() });
    return;
  }
  try {
    const id = await makeVersion(store, { release, correction: false }, { by: START, at: now }, (of) =>
      prepareApart(store.config, of),
    );
    say(`现有数字已成为发布草稿 ${id}，批准之前公众看不到。`);
    say(`The current figures are now the draft ${id}; the public sees none of them until it is approved.`);
  } catch (error) {
    if (!(error instanceof ReleaseRefused)) throw error;
    say(
      `现有数字没有成为发布草稿（${error.refusal.code}）。The current figures became no draft (${error.refusal.code}).`,
    );
  }
}

/** The release of a publication's period: its quarter, the last of a half-year, or the year of graduation. */
function releaseOf(period: string): string {
  return parsePeriod(period)?.grain === 'half' ? (quartersOf(period).at(-1) as string) : period;
}
