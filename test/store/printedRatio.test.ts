import { expect, test } from 'vitest';
import { slice } from '../../server/domain/cube/slice.ts';
import { readBlocks } from '../../server/store/cubeStore.ts';
import { fillPublished } from '../../server/store/demonstration.ts';
import { publish, readPublicationTable } from '../../server/store/publications.ts';
import { temporaryStore } from './temporaryStore.ts';

const HEADER = 'period,region,occupation,vacancies,seekers,printed_ratio,source\n';

test('a market row of nothing but a printed ratio is taken, and nothing of it counts as collected', async () => {
  const { store, take } = await temporaryStore();
  const real = await take('market', `${HEADER}2026Q1,220500,total,,,1.1,\n2026Q2,220500,total,300,200,,\n`);
  expect(real).toMatchObject({ state: 'committed', accepted: 2, problems: [] });
  const cells = slice(await readBlocks(store.sql, 'market', 'real'), { groupBy: ['period'] });
  expect(cells.keys[0]?.map((_, i) => cells.value('vacancies', i))).toEqual([null, 300]);
  const { id } = await publish(store);
  const tables = await readPublicationTable(store, id, 'supply-demand/city');
  expect(tables.map(({ period, rows }) => [period, rows[0]?.ratio.state, rows[0]?.ratio.value])).toEqual([
    ['2026Q1', 'not_collected', null],
    ['2026Q2', 'ok', 1.5],
  ]);
});

test('a row without counts and without a printed ratio is refused', async () => {
  const { take } = await temporaryStore();
  const report = await take('market', `${HEADER}2026Q1,220500,total,,,,\n`);
  expect(report.problems).toMatchObject([{ row: 2, code: 'nothing_counted' }]);
});

test('2017Q3 of the national series, printed as 1.16 without counts, is a reference without an interval', async () => {
  const { store } = await temporaryStore();
  await fillPublished(store);
  const { id } = await publish(store);
  const references = await readPublicationTable(store, id, 'references');
  const row = references.find(({ key }) => key.region === 'CN' && key.period === '2017Q3');
  expect(row).toMatchObject({
    vacancies: null,
    seekers: null,
    printed: 1.16,
    ratio: { value: 1.16, low: null, high: null, note: 'as_printed' },
  });
});
