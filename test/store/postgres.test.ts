import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../server/store/config.ts';
import { fillWhenEmpty } from '../../server/store/fillWhenEmpty.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import { openStore, type Store } from '../../server/store/openStore.ts';
import { latestPublication, publish, readPublicationTable } from '../../server/store/publications.ts';
import { rebuildCube } from '../../server/store/rebuildCube.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { copyFilled } from '../pages/copyFilled.ts';
import { postgresPrograms, startPostgres } from './localPostgres.ts';
import { figuresOf } from './temporaryStore.ts';

const programs = postgresPrograms();

async function cubeOf({ sql }: Store): Promise<string[]> {
  const rows = await sql.all<Record<string, string | Buffer>>(
    'select family, dims, data_kind, period, bytes from cube_block',
  );
  return rows
    .map((row) =>
      Object.values(row)
        .map((value) => value.toString('hex'))
        .join(),
    )
    .sort();
}

test.skipIf(programs === null)(
  'PostgreSQL holds the same cube and publication as SQLite, to the byte',
  async () => {
    const server = await startPostgres(programs as string);
    const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
    const store = await openStore(readConfig({ DATABASE_URL: server.url, GONGXU_SECRET: 'test-secret' }));
    onTestFinished(async () => {
      await store.close();
      server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    const { folder: filled, env } = await copyFilled();
    const sqlite = await openStore(readConfig(env));
    onTestFinished(async () => {
      await sqlite.close();
      rmSync(filled, { recursive: true });
    });
    await fillWhenEmpty(store, () => {});
    expect(await cubeOf(store)).toEqual(await cubeOf(sqlite));
    expect(await rebuildCube(store)).toMatchObject({ changed: 0 });

    const { id } = await publish(store, '2026-11-23T00:00:00Z');
    expect((await latestPublication(store))?.id).toBe(id);
    const own = await publish(sqlite, '2026-11-23T00:00:00Z');
    expect(await readPublicationTable(store, id, 'supply-demand/sector')).toEqual(
      await readPublicationTable(sqlite, own.id, 'supply-demand/sector'),
    );

    const before = await figuresOf(store);
    const path = join(folder, 'market.csv');
    writeFileSync(path, 'period,region,occupation,vacancies,seekers\n2016Q1,220502,焊工,9,4\n');
    const report = await importFile(store, { kind: 'market', path });
    expect(report.state).toBe('committed');
    writeFileSync(path, 'period,region,occupation,vacancies,seekers\n2016Q1,220502,焊工,9,5\n');
    expect(await importFile(store, { kind: 'market', path })).toMatchObject({
      state: 'checked',
      problems: [{ code: 'duplicate_stored' }],
    });
    await withdraw(store, report.batch ?? '');
    expect(await figuresOf(store)).toBe(before);
  },
);
