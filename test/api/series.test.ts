import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { asBureau } from '../../scripts/access/asBureau.ts';
import { PUBLIC_QUERIES } from '../../server/api/persisted/publicQueries.ts';
import { storePorts } from '../../server/api/ports/storePorts.ts';
import { readAddress } from '../../server/start/readAddress.ts';
import { startServer } from '../../server/start/startServer.ts';
import { readConfig } from '../../server/store/config.ts';
import { importFile } from '../../server/store/import/importFile.ts';
import { openStore } from '../../server/store/openStore.ts';
import { publish } from '../../server/store/publications.ts';
import { type RatioColumns, timeRows } from '../../web/src/lib/charts/series.ts';

const EDITION = join(import.meta.dirname, '..', '..', 'data', 'editions', 'tonghua');

/** Two occupations of one quarter: one large enough for a figure of its own, one that shows the city's. */
const MARKET = `期间,地区,职业,需求人数,求职人数,新增需求人数,新增求职人数
2026Q3,220502,3-01-02-05,45,30,45,30
2026Q3,220502,6-31-01-02,3,2,3,2
`;

/** A server over a market return, of an edition whose ratios have 90 % intervals. @returns its address */
async function startNinety(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gongxu-test-'));
  const edition = join(folder, 'tonghua');
  cpSync(EDITION, edition, { recursive: true });
  const settings = JSON.parse(readFileSync(join(edition, 'edition.json'), 'utf8'));
  settings.ratio.level = 0.9;
  writeFileSync(join(edition, 'edition.json'), JSON.stringify(settings));
  const store = await openStore(
    readConfig({
      DATABASE_URL: `sqlite:${join(folder, 'test.db')}`,
      GONGXU_SECRET: 'test-secret',
      GONGXU_EDITION: edition,
    }),
  );
  const path = join(folder, 'market.csv');
  writeFileSync(path, MARKET);
  const { state } = await importFile(store, { kind: 'market', path, acceptWarnings: true });
  expect(state).toBe('committed');
  await publish(store);
  const server = await startServer(storePorts(store), readAddress({ PORT: '0' }));
  asBureau(server.url, store.config.database);
  onTestFinished(async () => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return server.url;
}

test('a figure of a series arrives at a chart as it was stored, with its level, n and note', async () => {
  const url = await startNinety();
  const read = async (id: string) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: PUBLIC_QUERIES[id], variables: { groupBy: 'occupation' } }),
    });
    const { data, errors } = await answer.json();
    expect(errors).toBeUndefined();
    return data;
  };
  const { supplyDemand: table } = await read('supplyDemand');
  const { supplyDemandColumns: columns } = await read('supplyDemandSeries');
  const rows = timeRows(columns as RatioColumns);
  const charted = rows.map(({ code, points }) => ({ code, ratio: points.at(-1)?.ratio }));
  const stored = table.rows.map((row: { key: { occupation: string }; ratio: object }) => ({
    code: row.key.occupation,
    ratio: row.ratio,
  }));
  expect(charted).toEqual(stored);
  expect(charted).toContainEqual({
    code: '6-31-01-02',
    ratio: expect.objectContaining({ level: 0.9, n: 80, state: 'parent', note: 'small_cell' }),
  });
  // what readers of the older query were promised
  const { supplyDemandColumns: flat } = await read('supplyDemandColumns');
  const { value, low, high, n, state } = columns.ratio;
  expect(flat).toMatchObject({ value, low, high, n, state });
});
