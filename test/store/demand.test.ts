import { expect, test } from 'vitest';
import { makePublication } from '../../server/domain/publication/makePublication.ts';
import { loadCityFacts } from '../../server/store/loadCityFacts.ts';
import { rebuildCube } from '../../server/store/rebuildCube.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const HEADER = '统一社会信用代码,职业,招用人数,技能等级,薪资,用工地区,起始日期,截止日期,联系部门\n';
const TWO = `${HEADER}91350100M000100Y43,车工,12,中级工,6-8千,220502,2026-07-03,2026-12-31,人力资源部
91350100M000100Y43,电工,3,,面议,东昌区,2026-08-15,,
`;
const ADVERTISEMENTS = '岗位编号,岗位名称,招聘人数,地区,发布日期\nA1,车工,12,220502,2026-07-03\n';
const MARKET = '期间,地区,职业,需求人数,求职人数,新增需求人数\n2026Q3,220502,车工,40,20,12\n';

test('registered demand leaves market and advertisements as they are, and a withdrawal takes all of it back', async () => {
  const { store, take } = await temporaryStore();
  await take('market', MARKET);
  await take('postings', ADVERTISEMENTS);
  const before = {
    facts: await figuresOf(store),
    tables: makePublication(await loadCityFacts(store)),
  };
  const { batch, problems } = await take('demand', TWO);
  expect(problems.map(({ code, severity, values }) => [code, severity, values.other])).toEqual([
    ['demand_beside', 'note', 'market'],
    ['demand_beside', 'note', 'postings'],
  ]);
  const {
    'registered-demand/sector': _,
    'registered-demand/occupation': registered,
    ...rest
  } = makePublication(await loadCityFacts(store));
  expect(registered.map(({ total }) => [total.registrations, total.employers, total.headcount])).toEqual([
    [2, 1, 15],
  ]);
  expect(before.tables).toMatchObject(rest);
  expect(await rebuildCube(store)).toMatchObject({ changed: 0 });
  await withdraw(store, batch as string);
  expect(await figuresOf(store)).toBe(before.facts);
});

test('an employer that registers the same need twice is told so', async () => {
  const { take } = await temporaryStore();
  await take('demand', TWO);
  const again = await take('demand', `${HEADER}91350100m000100y43,车工,1,四级,,220502,2026-07-03,,\n`);
  expect(again.problems.map(({ row, code }) => [row, code])).toEqual([[2, 'duplicate_stored']]);
});
