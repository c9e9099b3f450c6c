import { describe, expect, test } from 'vitest';
import tonghua from '../../../data/editions/tonghua/edition.json' with { type: 'json' };
import { parseSettings } from '../../../server/domain/edition/parseSettings.ts';
import type { EditionProblem } from '../../../server/domain/edition/problem.ts';
import { editionSentence } from '../../../server/messages/editionSentence.ts';

const LAYOUT = { name: 'bulletin', kind: 'market', headers: ['Code'], columns: { sector: { from: 'Code' } } };

function problemsOf(settings: unknown): EditionProblem[] {
  const problems: EditionProblem[] = [];
  parseSettings(settings, problems);
  return problems;
}

/** Sentences about the settings after one of them is replaced, or left out where the value is undefined. */
function said(path: string, value: unknown, language: 'zh' | 'en' = 'en'): string[] {
  const settings = structuredClone<Record<string, unknown>>(tonghua);
  const names = path.split('.');
  const last = names.pop() as string;
  const parent = names.reduce((part, name) => part[name] as Record<string, unknown>, settings);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return problemsOf(settings).map((problem) => editionSentence(problem, language));
}

test('settings come back whole, without what is none of them', () => {
  const problems: EditionProblem[] = [];
  const { id, ...known } = tonghua;
  expect(parseSettings(tonghua, problems)).toEqual(known);
  expect(problems).toEqual([]);
});

describe('a setting of the wrong type is said with its path, its value and what is allowed', () => {
  test.each([
    ['nameZh', 5, 'nameZh: 5; not a text'],
    ['plan.maxChange', 'a lot', 'plan.maxChange: "a lot"; not a number from 0 to 1'],
    [
      'plan.budget',
      'none',
      'plan.budget: "none"; neither a number from 0 to 1000000000000 nor null (not limited)',
    ],
    ['import.keepOriginal', 'no', 'import.keepOriginal: "no"; neither true nor false'],
    ['import.checks.historyLeast', null, 'import.checks.historyLeast: null; not a number from 2 to 1000'],
    ['quality.goalposts.salary.log', 1, 'quality.goalposts.salary.log: 1; neither true nor false'],
    ['quality.weights.local', [], 'quality.weights.local: []; not a number from 0 to 1'],
    ['plan.care.660102', '1.1', 'plan.care.660102: "1.1"; not a number from 0 to 100'],
    ['plan.priorities', [1], 'plan.priorities: [1]; not an object with a number from 0 to 100 by code'],
    ['mapApproval', 7, 'mapApproval: 7; neither a text nor null'],
    ['calendar.outcomes.to', '02-29', 'calendar.outcomes.to: "02-29"; not a day of the year such as 09-01'],
    ['comesWith', 'published', 'comesWith: "published"; not a list of published, demonstration'],
    ['comesWith', ['published', 4], 'comesWith.1: 4; none of published, demonstration'],
    ['ratio.cuts', 1.2, 'ratio.cuts: 1.2; not an object'],
    ['plan', 'x'.repeat(99), `plan: "${'x'.repeat(59)}…; not an object`],
  ])('%s: %j', (path, value, sentence) => {
    expect(said(path, value)).toEqual([sentence]);
  });

  test('in the language of its reader', () => {
    expect(said('plan.maxChange', 'a lot', 'zh')).toEqual([
      'plan.maxChange："a lot"，应为 0 到 1 之间的数字',
    ]);
  });

  test('settings that are none at all', () => {
    expect(problemsOf('all').map((problem) => editionSentence(problem, 'en'))).toEqual([
      'edition.json: "all"; not an object',
    ]);
  });
});

describe('in a layout, it stands behind what every layout needs', () => {
  test.each([
    [{ a: 1 }, 'import.layouts', ['import.layouts: {"a":1}; not a list']],
    [[null], 'import.layouts.0', ['import.layouts.0: null; not an object']],
    [
      [LAYOUT, { ...LAYOUT, headers: 'Code', name: 3 }],
      'import.layouts.1',
      ['import.layouts.1.name: 3; not a text', 'import.layouts.1.headers: "Code"; not a list of texts'],
    ],
    [
      [{ ...LAYOUT, columns: { sector: { from: 'Code', replace: [['^0']], factor: '2' } } }],
      'import.layouts.0',
      [
        'import.layouts.0.columns.sector.replace.0: ["^0"]; not a list of two texts',
        'import.layouts.0.columns.sector.factor: "2"; not a number',
      ],
    ],
    [
      [{ ...LAYOUT, gather: { by: ['sector'], add: [1] } }],
      'import.layouts.0',
      ['import.layouts.0.gather.add.0: 1; not a text'],
    ],
    [[{ ...LAYOUT, headers: [] }], 'import.layouts.0', []],
  ])('%j', (layouts, path, because) => {
    const form = `${path} is no layout: it needs a name, a kind, headers and columns, each of its type`;
    expect(said('import.layouts', layouts)).toEqual([[form, ...because].join('; ')]);
  });
});

describe('a setting that is missing or out of range is said as such', () => {
  const bad = (path: string) => `the setting “${path}” is missing or out of order`;

  test.each([
    ['city', undefined],
    ['city', ''],
    ['plan.maxChange', undefined],
    ['plan.maxChange', 1.5],
    ['plan.half', 0.6],
    ['plan.budget', -1],
    ['plan.priorities', undefined],
    ['quality.goalposts.local.low', undefined],
  ])('%s: %j', (path, value) => {
    expect(said(path, value)).toEqual([bad(path)]);
  });

  test('each setting of a missing section by itself', () => {
    expect(said('supply', undefined)).toEqual([bad('supply.priorStrength'), bad('supply.level')]);
    expect(said('mostWanted', {})).toHaveLength(3);
  });

  test('a list with an unknown word as a whole', () => {
    expect(said('comesWith', ['real'])).toEqual([bad('comesWith')]);
    expect(said('comesWith', undefined)).toEqual([]);
  });
});
