import { expect, test } from 'vitest';
import { OPERATOR } from '../../server/store/audit/auditBatch.ts';
import { readTrace, verifyAudit } from '../../server/store/audit/readAudit.ts';
import { openStore } from '../../server/store/openStore.ts';
import { readCurrency } from '../../server/store/publicationBasis.ts';
import { publish } from '../../server/store/publications.ts';
import { refreshLists } from '../../server/store/refreshLists.ts';
import { changeSetting, withdrawSetting } from '../../server/store/settings/changeSetting.ts';
import { readSettings } from '../../server/store/settings/readSettings.ts';
import { temporaryStore } from './temporaryStore.ts';

const doing = (name = 'operator') => ({ at: '2026-12-01T08:00:00.000Z', by: { ...OPERATOR, name } });
const DAYS = { key: 'calendar.marketReturnDays', version: null };
const LEAST = { key: 'ratio.minSeekers', version: null };

test('a change holds for everybody who has the store open, and a withdrawal gives back what was before', async () => {
  const { store, config } = await temporaryStore();
  const days = () => store.index.edition.settings.calendar.marketReturnDays;
  const other = await openStore(config);
  expect(await changeSetting(store, DAYS, 20, doing('甲'))).toBeNull();
  expect(await changeSetting(store, DAYS, 25, doing('乙'))).toBeNull();
  expect(days()).toBe(25);
  await refreshLists(other);
  expect(other.index.edition.settings.calendar.marketReturnDays).toBe(25);
  await other.close();
  const { settings } = await readSettings(store);
  expect(settings.find(({ key }) => key === DAYS.key)).toMatchObject({
    value: 25,
    own: 15,
    changes: 2,
    change: { former: 20, madeBy: '乙' },
  });
  expect(await withdrawSetting(store, DAYS, 'before', doing())).toBeNull();
  expect(days()).toBe(20);
  expect(await withdrawSetting(store, DAYS, 'before', doing())).toBeNull();
  expect(days()).toBe(15);
  expect(store.index.edition).toBe(store.lists.files);
  expect(await withdrawSetting(store, DAYS, 'before', doing())).toEqual({ code: 'SETTING_OWN' });
  expect(
    (await readTrace(store.sql, `setting/${DAYS.key}`)).map(({ action, details }) => [action, details]),
  ).toEqual([
    ['setting.withdraw', '{"from":20,"to":15}'],
    ['setting.withdraw', '{"from":25,"to":20}'],
    ['setting.change', '{"from":20,"to":25}'],
    ['setting.change', '{"from":15,"to":20}'],
  ]);
  expect((await verifyAudit(store.sql)).faults).toEqual([]);
});

test('all changes of a setting are withdrawn at once', async () => {
  const { store } = await temporaryStore();
  await changeSetting(store, DAYS, 20, doing());
  await changeSetting(store, DAYS, 25, doing());
  expect(await withdrawSetting(store, DAYS, 'edition', doing())).toBeNull();
  expect(store.index.edition.settings.calendar.marketReturnDays).toBe(15);
});

test('who has not seen the last change changes nothing', async () => {
  const { store } = await temporaryStore();
  expect(await changeSetting(store, { ...DAYS, version: 0 }, 20, doing())).toBeNull();
  expect(await changeSetting(store, { ...DAYS, version: 0 }, 25, doing())).toEqual({
    code: 'SETTING_CHANGED',
  });
  expect(await withdrawSetting(store, { ...DAYS, version: 0 }, 'before', doing())).toEqual({
    code: 'SETTING_CHANGED',
  });
  expect(await changeSetting(store, { ...DAYS, version: 1 }, 25, doing())).toBeNull();
});

test('of two who change it at once one is told', async () => {
  const { store, config } = await temporaryStore();
  const other = await openStore(config);
  const answers = await Promise.all([
    changeSetting(store, { ...DAYS, version: 0 }, 20, doing('甲')),
    changeSetting(other, { ...DAYS, version: 0 }, 25, doing('乙')),
  ]);
  expect(answers.filter((one) => one === null)).toHaveLength(1);
  expect(answers).toContainEqual({ code: 'SETTING_CHANGED' });
  expect(store.index.edition.settings).toEqual(other.index.edition.settings);
  await other.close();
});

test('what the checks refuse stays, be it a change or a withdrawal that another change rests on', async () => {
  const { store } = await temporaryStore();
  const largest = { key: 'plan.classMax', version: null };
  const smallest = { key: 'plan.classMin', version: null };
  expect(await changeSetting(store, smallest, 50, doing())).toMatchObject({ code: 'SETTING_INVALID' });
  expect(await changeSetting(store, largest, 60, doing())).toBeNull();
  expect(await changeSetting(store, smallest, 50, doing())).toBeNull();
  expect(await withdrawSetting(store, largest, 'before', doing())).toMatchObject({
    code: 'SETTING_INVALID',
    problems: [{ code: 'class_order', values: { low: 50, high: 45 } }],
  });
  expect(store.index.edition.settings.plan).toMatchObject({ classMin: 50, classMax: 60 });
  expect(await changeSetting(store, { key: 'nameZh', version: null }, '乙市', doing())).toEqual({
    code: 'SETTING_UNKNOWN',
  });
});

test('figures are behind while a setting that they are made with is another, and no longer once made anew', async () => {
  const { store, take } = await temporaryStore();
  await take('market', '期间,地区,职业,需求人数,求职人数,报送单位数\n2026Q3,220503,6-31-01-02,500,400,60\n');
  const first = await publish(store);
  const behind = async () => (await readCurrency(store.sql)).behind;
  await changeSetting(store, DAYS, 20, doing());
  expect(await behind()).toBe(false);
  await changeSetting(store, LEAST, 1000, doing());
  expect(await behind()).toBe(true);
  const second = await publish(store);
  expect(second.id).not.toBe(first.id);
  expect(await behind()).toBe(false);
  await withdrawSetting(store, LEAST, 'before', doing());
  expect(await behind()).toBe(true);
});
