import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../server/store/config.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import type { ImportOptions } from '../../server/store/import/importOptions.ts';
import { openStore } from '../../server/store/openStore.ts';
import { previewWithdrawal } from '../../server/store/previewWithdrawal.ts';
import { readCurrency } from '../../server/store/publicationBasis.ts';
import { latestPublication, publish, readPublicationTable } from '../../server/store/publications.ts';
import { settleTitle, undoSettling } from '../../server/store/titles/titleChoices.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { postgresPrograms, startPostgres } from './localPostgres.ts';

const programs = postgresPrograms();
const market = (vacancies: number) =>
  `period,region,occupation,vacancies,seekers\n2026Q1,220502,焊工,${vacancies},4\n`;

/** An empty database of its own, in which two processes may work. */
async function opened(dialect: 'sqlite' | 'postgresql') {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
  const server = dialect === 'postgresql' ? await startPostgres(programs as string) : null;
  const config = readConfig({
    DATABASE_URL: server?.url ?? `sqlite:${join(folder, 'test.db')}`,
    GONGXU_SECRET: 'test-secret',
    GONGXU_EDITION: 'tonghua',
  });
  const [store, other] = [await openStore(config), await openStore(config)];
  onTestFinished(async () => {
    await store.close();
    await other.close();
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  let files = 0;
  const take = async (content: string, options: Partial<ImportOptions> = {}, by = store) => {
    const path = join(folder, `${++files}.csv`);
    writeFileSync(path, content);
    const { batch, state } = await importFile(by, { kind: 'market', path, ...options });
    expect(state).toBe('committed');
    return Number(batch);
  };
  const vacancies = async () => {
    const { id } = (await latestPublication(store)) as { id: string };
    return (await readPublicationTable(store, id, 'supply-demand/city'))[0]?.total.vacancies;
  };
  return { store, other, take, vacancies };
}

describe.each(['sqlite', 'postgresql'] as const)('on %s', (dialect) => {
  const there = test.skipIf(dialect === 'postgresql' && programs === null);

  there(
    'a publication is behind from a commit, a withdrawal or a settled title until the next one',
    async () => {
      const { store, take, vacancies } = await opened(dialect);
      const now = () => readCurrency(store.sql);
      expect(await now()).toMatchObject({ behind: false, batches: [] });
      const first = await take(market(9));
      await publish(store);
      expect(await now()).toMatchObject({ behind: false, batches: [] });
      const second = await take(market(5), { supersede: true });
      expect(await now()).toMatchObject({ behind: true, batches: [first, second] });
      expect([
        (await now()).isCurrent(first, 'superseded'),
        (await now()).isCurrent(second, 'committed'),
      ]).toEqual([false, false]);
      await publish(store);
      expect(await vacancies()).toBe(5);
      expect([
        (await now()).isCurrent(first, 'superseded'),
        (await now()).isCurrent(second, 'committed'),
      ]).toEqual([true, true]);
      await settleTitle(store, '电焊师傅', '6-18-02-04');
      expect(await now()).toMatchObject({ behind: true, batches: [] });
      await undoSettling(store, '电焊师傅');
      expect((await now()).behind).toBe(false);

      const statement = { by: '王芳', reason: '季度写错了' };
      const preview = await previewWithdrawal(store, second);
      const change = { measure: 'vacancies', before: 5, after: 9 };
      expect(preview).toMatchObject({
        rows: 1,
        restored: [first],
        difference: { changed: 1, changes: [change] },
      });
      expect(await now()).toMatchObject({ behind: false });
      await withdraw(store, String(second), statement);
      expect(await now()).toMatchObject({ behind: true, batches: [second, second + 1] });
      // equal figures are not stored twice, and still known to be current
      const { id } = await publish(store);
      expect(await now()).toMatchObject({ behind: false });
      expect((await publish(store)).id).toBe(id);
      expect(await vacancies()).toBe(9);
      expect(await store.sql.all('select withdrawn_by, withdrawal_reason from batch order by id')).toEqual([
        { withdrawn_by: null, withdrawal_reason: null },
        { withdrawn_by: statement.by, withdrawal_reason: statement.reason },
        { withdrawn_by: null, withdrawal_reason: null },
      ]);
      expect(await previewWithdrawal(store, second)).toBe('not_committed');
    },
  );

  there(
    'what another process commits and publishes meanwhile is not covered by an older publication',
    async () => {
      const { store, other, take, vacancies } = await opened(dialect);
      await take(market(9));
      let between = 0;
      const slow = {
        ...store,
        sql: {
          ...store.sql,
          // the figures are made: just before they are stored another process is quicker
          transactional: async <T>(work: Parameters<typeof store.sql.transactional<T>>[0]) => {
            if (between++ === 0) {
              await take(market(5), { supersede: true }, other);
              await publish(other);
            }
            return store.sql.transactional(work);
          },
        },
      };
      await publish(slow);
      expect(between).toBe(2);
      expect(await vacancies()).toBe(5);
      expect((await readCurrency(store.sql)).behind).toBe(false);
    },
  );
});
