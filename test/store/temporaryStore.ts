import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ImportKind } from '../../server/domain/import/types.ts';
import { readConfig } from '../../server/store/config.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import type { ImportOptions } from '../../server/store/import/importOptions.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';

export const SCHOOLS = '代码,名称,地区\nS01,示范第一职业学校,220502\nS02,示范第二职业学校,220523\n';

/** A new database in a folder of its own, gone after the test, with two schools in it. */
export async function temporaryStore() {
  const { close, ...opened } = await openTemporaryStore();
  onTestFinished(close);
  return opened;
}

/** The same for several tests: whoever opens it closes it. */
export async function openTemporaryStore() {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
  const config = configOf(folder);
  withSchools ??= makeWithSchools();
  writeFileSync(join(folder, 'test.db'), await withSchools);
  const store = await openStore(config);
  const close = async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  };
  let files = 1;
  const take = (kind: ImportKind, content: string | Uint8Array, options: Partial<ImportOptions> = {}) => {
    const path = join(folder, `file-${++files}.csv`);
    writeFileSync(path, content);
    return importFile(store, { kind, path, ...options });
  };
  return { store, take, folder, config, close };
}

const configOf = (folder: string) =>
  readConfig({
    DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
    GONGXU_SECRET: 'test-secret',
    GONGXU_EDITION: 'tonghua',
  });

/** A database with its tables and the two schools: made once for all files that share this process. */
let withSchools: Promise<Buffer> | undefined;

async function makeWithSchools(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
  const store = await openStore(configOf(folder));
  const path = join(folder, 'file-1.csv');
  writeFileSync(path, SCHOOLS);
  await importFile(store, { kind: 'schools', path });
  await store.close();
  const database = readFileSync(join(folder, 'test.db'));
  rmSync(folder, { recursive: true });
  return database;
}

/** Every table's rows as text: two equal states of figures are equal here. Batches keep their history. */
export async function figuresOf({ sql }: Store): Promise<string> {
  const parts: string[] = [];
  for (const table of [
    'cube_block',
    'outcome_fact',
    'market_fact',
    'posting_fact',
    'demand_fact',
    'code_fact',
    'mapping_fact',
    'outcome_return_fact',
    'enrolment_fact',
    'programme',
    'school',
    'intake_pool_fact',
    'association_forecast_fact',
    'batch_keys',
  ]) {
    const rows = await sql.all(`select * from ${table}`);
    for (const row of rows)
      parts.push(
        `${table} ${Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('hex') : value))}`,
      );
  }
  return parts.sort().join('\n');
}
