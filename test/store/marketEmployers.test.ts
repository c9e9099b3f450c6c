import { expect, test } from 'vitest';
import { publish, readPublicationTable } from '../../server/store/publications.ts';
import { temporaryStore } from './temporaryStore.ts';

const HEADER = '期间,地区,职业,需求人数,求职人数,用人单位数\n';

test('a county’s total of employers goes from its file to the published interval', async () => {
  const { store, take } = await temporaryStore();
  const report = await take(
    'market',
    `${HEADER}2026Q3,220502,焊工,3000,3000,1500\n2026Q3,220502,车工,2668,3607,1400\n2026Q3,220502,合计,,,1811\n`,
  );
  expect(report).toMatchObject({ state: 'committed', accepted: 3, problems: [] });
  const { id } = await publish(store);
  const [table] = await readPublicationTable(store, id, 'supply-demand/city');
  // oracle of method §1
  expect(table?.total).toMatchObject({ vacancies: 5668, employers: 1811, employersAtLeast: false });
  expect(table?.total.phi).toBeCloseTo(6.2595, 4);
  expect(table?.total.ratio.low).toBeCloseTo(0.80033, 5);
  expect(table?.total.ratio.high).toBeCloseTo(0.91959, 5);
});

test('a file without employers is taken, and its figures say what their intervals leave out', async () => {
  const { store, take } = await temporaryStore();
  await take('market', `${HEADER.replace(',用人单位数', '')}2026Q3,220502,焊工,48,32\n`);
  const { id } = await publish(store);
  const [table] = await readPublicationTable(store, id, 'supply-demand/occupation');
  expect(table?.rows[0]).toMatchObject({
    employers: null,
    phi: null,
    clumping: 'unknown',
    ratio: { note: 'clumping_unknown' },
  });
  expect(table?.rows[0]?.ratio.low).toBeCloseTo(0.96335, 5);
});
