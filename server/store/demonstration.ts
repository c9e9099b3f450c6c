import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition } from '../domain/edition/types.ts';
import type { ImportKind } from '../domain/import/types.ts';
import type { InBoth } from '../domain/release/releaseContent.ts';
import { findRoot } from './findRoot.ts';
import { importFile } from './import/importFile.ts';
import type { ImportReport } from './import/importReport.ts';
import type { Store } from './openStore.ts';
import { withdraw } from './withdraw.ts';

/** Printed under every table and chart made of it. */
const SOURCE = '演示数据 demonstration data';

/** A version of a release of the demonstration. */
export interface DemoVersion {
  release: string;
  /** ISO 8601, UTC; null: the next minute of the calendar */
  publishAt: string | null;
  note?: InBoth;
}

/** What the demonstration released, and by which invented persons. */
export interface DemoReleases {
  prepares: string;
  approves: string;
  sentence: InBoth;
  early: DemoVersion[];
  late: DemoVersion[];
}

interface Generator {
  demoFiles(edition: Edition): Promise<{ kind: ImportKind; name: string; text: string; early?: string }[]>;
  demoReleases(): Promise<DemoReleases>;
}

const AS_DEMONSTRATION = { dataKind: 'demonstration', source: SOURCE, actor: null } as const;

/** The published figures that come with the program, in the order of their import. */
const PUBLISHED: readonly [ImportKind, string][] = [
  ['schools', 'schools.csv'],
  ['market', 'market.csv'],
  ['outcome-returns', 'outcome-returns.csv'],
];

/** The generator is a script beside the server, not a part of it: a clean instance does without. */
async function generator(): Promise<Generator> {
  return await import(pathToFileURL(join(findRoot(), 'scripts', 'demo', 'demoFiles.ts')).href);
}

/** What the demonstration released. */
export async function demoReleases(): Promise<DemoReleases> {
  return (await generator()).demoReleases();
}

/**
 * Makes the demonstration files and imports them like anybody's. Files that are in already are recognised.
 *
 * @param whileEarly what is done once a file that is handed in twice has come for the first time; left out: it comes once
 * @throws Error when one is refused: then the generator and the edition do not fit together
 */
export async function fillDemonstration(
  store: Store,
  whileEarly?: () => Promise<void>,
): Promise<ImportReport[]> {
  const { demoFiles } = await generator();
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-demo-'));
  try {
    const reports: ImportReport[] = [];
    for (const { kind, name, text, early } of await demoFiles(store.index.edition)) {
      const path = join(folder, name);
      const take = async (content: string, supersede: boolean) => {
        await writeFile(path, content);
        const { dataKind, source, actor } = AS_DEMONSTRATION;
        return accepted(name, await importFile(store, { kind, path, dataKind, source, actor, supersede }));
      };
      if (early !== undefined && whileEarly) {
        await take(early, false);
        await whileEarly();
      }
      reports.push(await take(text, early !== undefined));
    }
    return reports;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * What demonstration associations foresee is of the city. Files that an earlier release generated did not say so: they are
 * given its code. Of anybody else's file nobody knows its area.
 */
export async function placeDemonstration({ sql, index }: Pick<Store, 'sql' | 'index'>): Promise<void> {
  const { id, settings } = index.edition;
  await sql.run(
    `update association_forecast_fact set region = ? where region is null and batch_id in
      (select id from batch where data_kind = 'demonstration' and source = ? and edition = ?)`,
    [settings.city, SOURCE, id],
  );
}

/** Imports the published figures of `data/published`. @throws Error when one is refused */
export async function fillPublished(store: Store): Promise<ImportReport[]> {
  const folder = join(findRoot(), 'data', 'published');
  const present = new Set(await readdir(folder));
  const reports: ImportReport[] = [];
  for (const [kind, name] of PUBLISHED)
    if (present.has(name))
      reports.push(
        accepted(
          name,
          await importFile(store, { kind, path: join(folder, name), dataKind: 'published', actor: null }),
        ),
      );
  return reports;
}

/** Withdraws every demonstration batch, the latest first. @returns how many */
export async function removeDemonstration(store: Store): Promise<number> {
  for (let removed = 0; ; removed++) {
    // one at a time: what a batch had taken the place of comes back with its end, and goes as well
    const [latest] = await store.sql.all<{ id: number }>(
      `select id from batch where data_kind = 'demonstration' and state = 'committed' order by id desc limit 1`,
    );
    if (!latest) return removed;
    await withdraw(store, String(latest.id));
  }
}

function accepted(name: string, report: ImportReport): ImportReport {
  if (report.state === 'checked')
    throw new Error(`${name} was refused: ${JSON.stringify(report.problems.slice(0, 3))}`);
  return report;
}
