import { expect, test } from 'vitest';
import { refreshLists } from '../../server/store/refreshLists.ts';
import { withdraw } from '../../server/store/withdraw.ts';
import { figuresOf, temporaryStore } from './temporaryStore.ts';

const MAPPING =
  'crosswalk,from,to,weight,source,valid_from,valid_to\noccupation_specialty,焊工,660103,0.5,bureau,2026-01-01,\noccupation_specialty,6-18-02-04,660104,,bureau,2026-01-01,2027-12-31\n';
const CODE =
  'list,code,name_zh,level,valid_from,valid_to\noccupation,6-18-02-99,示范焊接员,细类,2026-01-01,2027-12-31\n';

test('a mapping handed in replaces that of its entry while it holds, and a withdrawal restores the edition', async () => {
  const { store, take } = await temporaryStore();
  const shares = () => store.index.specialtiesOfOccupation('6-18-02-04');
  const before = { shares: shares(), facts: await figuresOf(store) };
  const { batch, problems } = await take('crosswalk', MAPPING);
  expect(problems).toEqual([]);
  await refreshLists(store, '2026-06-01');
  expect(shares()).toEqual([
    { code: '660103', weight: 0.5 },
    { code: '660104', weight: 0.5 },
  ]);
  await refreshLists(store, '2025-06-01');
  expect(shares()).toEqual(before.shares);
  await withdraw(store, batch as string);
  expect(shares()).toEqual(before.shares);
  expect(await figuresOf(store)).toBe(before.facts);
});

test('a code is found by its name while it holds; once over it keeps its name and is found no more', async () => {
  const { store, take } = await temporaryStore();
  const { batch, problems } = await take('codes', CODE);
  expect(problems).toEqual([]);
  await refreshLists(store, '2026-06-01');
  expect(store.index.resolve('occupation', '示范焊接员')).toBe('6-18-02-99');
  await refreshLists(store, '2028-01-01');
  expect(store.index.resolve('occupation', '示范焊接员')).toBeNull();
  expect(store.index.occupations.get('6-18-02-99')?.nameZh).toBe('示范焊接员');
  await withdraw(store, batch as string);
  expect(store.index.occupations.has('6-18-02-99')).toBe(false);
});
