import { expect, test } from 'vitest';
import type { AdjustmentRule } from '../../../../server/domain/edition/types.ts';
import { type RuleFacts, rulesFor } from '../../../../server/domain/plan/input/rulesFor.ts';

const rule = (change: Partial<AdjustmentRule>): AdjustmentRule => ({
  id: 'r',
  area: '22',
  areaZh: '甲',
  areaEn: 'A',
  level: 'secondary',
  year: '2013',
  concerns: 'running',
  condition: 'intake_below_plan',
  threshold: 0.3,
  years: 2,
  applies: 'cited',
  conditionZh: '条件',
  conditionEn: 'condition',
  followsZh: '后果',
  followsEn: 'what follows',
  sourceZh: '测试',
  source: 'test',
  ...change,
});
const facts: RuleFacts = {
  level: 'secondary',
  intakes: [
    { planned: 100, enrolled: 20 },
    { planned: 100, enrolled: 29 },
  ],
  outcomes: [
    { placed: 5, graduates: 10 },
    { placed: 50, graduates: 100 },
    { placed: 50, graduates: 100 },
  ],
  classMin: 25,
  offeredBy: 6,
  schools: 10,
  studentsPerSpecialty: 150,
};
const statesOf = (change: Partial<AdjustmentRule>, factsChange: Partial<RuleFacts> = {}) =>
  rulesFor([rule(change)], change.concerns ?? 'running', { ...facts, ...factsChange }, () => false).map(
    ({ state }) => state,
  );

test('rulesFor cites two years under 30 % of the plan or under one class, with its figures and scope', () => {
  expect(rulesFor([rule({})], 'running', facts, (area) => area === '22')).toEqual([
    { rule: 'r', state: 'met', scope: 'here', values: { planned: 100, enrolled: 29 } },
  ]);
});

test.each<[string, Partial<AdjustmentRule>, Partial<RuleFacts>, string[]]>([
  [
    'as not met what one of the two years kept to',
    {},
    {
      intakes: [
        { planned: 100, enrolled: 31 },
        { planned: 100, enrolled: 20 },
      ],
    },
    ['unmet'],
  ],
  [
    'as unknown what a missing year leaves open',
    {},
    { intakes: [{ planned: 100, enrolled: 20 }] },
    ['unknown'],
  ],
  ['two cohorts under 60 %', { condition: 'outcome_below', threshold: 0.6 }, {}, ['met']],
  [
    'a specialty that over half of the schools offer',
    { concerns: 'opening', condition: 'offered_share_above', threshold: 0.5 },
    {},
    ['met'],
  ],
  [
    'as not met exactly the share it names',
    { concerns: 'opening', condition: 'offered_share_above', threshold: 0.6 },
    {},
    ['unmet'],
  ],
  [
    'a school of few students per specialty',
    { concerns: 'opening', condition: 'students_per_specialty_below', threshold: 200 },
    {},
    ['met'],
  ],
  ['nothing of another level of schooling', { level: 'higher' }, {}, []],
])('rulesFor cites %s', (_, change, factsChange, states) => {
  expect(statesOf(change, factsChange)).toEqual(states);
});
