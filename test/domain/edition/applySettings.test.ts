import { describe, expect, test } from 'vitest';
import tonghua from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { applySettings, problemsTogether } from '../../../server/domain/edition/applySettings.ts';
import { CHANGEABLE_SETTINGS } from '../../../server/domain/edition/changeableSettings.ts';
import { parseSettings } from '../../../server/domain/edition/parseSettings.ts';
import type { EditionProblem } from '../../../server/domain/edition/problem.ts';
import { settingAt, withSettingAt } from '../../../server/domain/edition/settingAt.ts';
import { settingRange } from '../../../server/domain/edition/settingRange.ts';
import { isUnclearShare, readSetting, writeSetting } from '../../../server/domain/edition/settingText.ts';
import { settingSentence } from '../../../server/messages/settingSentence.ts';
import { smallEdition } from './smallEdition.ts';

const edition = smallEdition();
const KEYS = CHANGEABLE_SETTINGS.map(({ key, unit }) => [key, unit] as const);

const said = (key: string, value: unknown) => {
  const [refused] = applySettings(edition, [{ key, value }]).refused;
  return refused ? settingSentence({ code: 'SETTING_INVALID', problems: refused.problems }, 'en') : null;
};

test('without changes the edition is itself', () => {
  expect(applySettings(edition, []).edition).toBe(edition);
});

describe.each(KEYS)('%s', (key, unit) => {
  test('given its own value changes nothing, and another one that alone', () => {
    const own = settingAt(edition.settings, key);
    expect(applySettings(edition, [{ key, value: own }])).toEqual({ edition, refused: [] });
    const range = settingRange(key);
    const other = range ? (own === null ? range.low : Number(own)) : { from: '03-05', to: '03-06' };
    const { edition: changed, refused } = applySettings(edition, [{ key, value: other }]);
    expect(refused).toEqual([]);
    expect(changed).toEqual({ ...edition, settings: withSettingAt(edition.settings, key, other) });
  });

  test('is refused exactly where the file would be', () => {
    const range = settingRange(key);
    const wrong: unknown[] = range
      ? [range.low - 1, range.high + 1, 'some', true]
      : ['some', { from: '02-30', to: '03-06' }, null];
    for (const value of wrong) {
      const problems: EditionProblem[] = [];
      parseSettings(withSettingAt(tonghua, key, value), problems);
      expect(problems).not.toEqual([]);
      const { edition: same, refused } = applySettings(edition, [{ key, value }]);
      expect(same).toBe(edition);
      expect(refused.map((one) => one.problems.map(({ code }) => code))).toEqual([
        problems.map(({ code }) => code),
      ]);
    }
  });

  test('is read as it is written', () => {
    const own = settingAt(edition.settings, key);
    expect(readSetting(unit, writeSetting(unit, own))).toEqual(own);
  });
});

test('settings are checked against each other, all together, whichever was changed first', () => {
  expect(said('plan.classMin', 50)).toBe('the smallest class, 50, is larger than the largest, 45');
  const both = [
    { key: 'plan.classMax', value: 60 },
    { key: 'plan.classMin', value: 50 },
  ];
  expect(applySettings(edition, both).refused).toEqual([]);
  expect(applySettings(edition, both.toReversed())).toEqual(applySettings(edition, both));
  const small = [
    { key: 'plan.classMin', value: 5 },
    { key: 'plan.classMax', value: 5 },
  ];
  expect(applySettings(edition, small.toReversed()).refused).toEqual([]);
  // what is told of a change that does not hold is of what stands beside it, not of the edition's own
  const problems = problemsTogether(edition, [
    ...small.slice(1),
    { key: 'plan.classMin', value: 600 },
  ])?.problems;
  expect(settingSentence({ code: 'SETTING_INVALID', problems: problems ?? [] }, 'en')).toBe(
    'the smallest class, 600, is larger than the largest, 5',
  );
});

test('a refusal names the setting and says what is allowed', () => {
  expect(said('calendar.marketReturnDays', 200)).toBe(
    'Time for the market return: 200; not a number from 0 to 92',
  );
  expect(said('calendar.marketReturnDays', 1.5)).toBe('Time for the market return: 1.5; not a whole number');
  expect(said('calendar.enrolment', { from: '10-31', to: '09-01' })).toBe(
    'in the calendar, Schools report enrolment begins on 10-31, after it ends on 09-01',
  );
});

test('what may not change is refused', () => {
  expect(applySettings(edition, [{ key: 'nameZh', value: '乙市' }])).toEqual({
    edition,
    refused: [{ key: 'nameZh', value: '乙市', problems: [] }],
  });
});

test('typed texts are read as people type them', () => {
  expect(readSetting('share', '29%')).toBe(0.29);
  expect(readSetting('share', '0.29')).toBe(0.29);
  expect(
    ['5', '1', '30', '5%', '０', '0', '0.3', 'x'].map((typed) => isUnclearShare('share', typed)),
  ).toEqual([true, true, true, false, false, false, false, false]);
  expect(isUnclearShare('people', '5')).toBe(false);
  expect(readSetting('yuan', ' 1,200,000 ')).toBe(1_200_000);
  expect(readSetting('yuan', '')).toBeNull();
  expect(readSetting('days', '十五')).toBe('十五');
  expect(readSetting('stretch', '09-01 至 10-31')).toEqual({ from: '09-01', to: '10-31' });
});
