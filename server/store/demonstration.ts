import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Edition } from '../domain/edition/types.ts';
import type { ImportKind } from '../domain/import/types.ts';
import { findRoot } from './findRoot.ts';
import { importFile } from './import/importFile.ts';
import type { ImportReport } from './import/importReport.ts';
import type { Store } from './openStore.ts';
import { withdraw } from './withdraw.ts';

/** Printed under every table and chart made of it. */
const SOURCE = '演示数据 demonstration data';

interface Generator {
  demoFiles(edition: Edition): Promise<{ kind: ImportKind; name: string; text: string }[]>;
}

/** The published figures that come with the program, in the order of their import. */
const PUBLISHED: readonly [ImportKind, string][] = [
  ['schools', 'schools.csv'],
  ['market', 'market.csv'],
  ['outcome-returns', 'outcome-returns.csv'],
];

/**
 * Makes the demonstration files and imports them like anybody's. Files that are in already are recognised.
 *
 * @throws Error when one is refused: then the generator and the edition do not fit together
 */
export async function fillDemonstration(store: Store): Promise<ImportReport[]> {
  // the generator is a script beside the server, not a part of it: a clean instance does without
  const script = pathToFileURL(join(findRoot(), 'scripts', 'demo', 'demoFiles.ts')).href;
  const generator = (await import(script)) as Generator;
  const folder = await mkdtemp(join(tmpdir(), 'gongxu-demo-'));
  try {
    const reports: ImportReport[] = [];
    for (const { kind, name, text } of await generator.demoFiles(store.index.edition)) {
      const path = join(folder, name);
      await writeFile(path, text);
      reports.push(
        accepted(
          name,
          await importFile(store, { kind, path, dataKind: 'demonstration', source: SOURCE, actor: null }),
        ),
      );
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
