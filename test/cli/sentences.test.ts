import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import server from '../../messages/server/zh.json' with { type: 'json' };
import shared from '../../messages/shared/zh.json' with { type: 'json' };
import type { PlanReason } from '../../server/domain/plan/planReasonCodes.ts';
import { LIMITS } from '../../server/domain/plan/planResult.ts';
import { bindingSentence } from '../../server/messages/bindingSentence.ts';
import { describeProblem } from '../../server/messages/describeProblem.ts';
import { reasonSentence } from '../../server/messages/reasonSentence.ts';

/** What the server can say, in Chinese. */
const zh = { ...server, ...shared };

test('every problem the checks report has its sentence and its mending', () => {
  const folder = join(import.meta.dirname, '..', '..', 'server', 'domain', 'import');
  const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const codes = [...source.matchAll(/(?:fail|report|refuse)\(\s*'(\w+)'/g)].map(
    (found) => found[1] as string,
  );
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !(`problem.${code}` in zh) || !(`fix.${code}` in zh))).toEqual([]);
});

test('every finding about an edition has its sentence', () => {
  const folder = join(import.meta.dirname, '..', '..', 'server', 'domain', 'edition');
  const source = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  // codes in capitals are refusals of a request, with sentences of their own
  const found = /(?:add|problem|not)\('(\w+)'|note\([^)]*'(\w+_\w+)', entry|code: '([a-z]\w+)'/g;
  const codes = [...source.matchAll(found)].map(([, a, b, c]) => a ?? b ?? c);
  expect(codes.length).toBeGreaterThan(25);
  expect(codes.filter((code) => !(`edition.${code}` in zh))).toEqual([]);
});

test('values are said in words of the language', () => {
  const problem = {
    row: 3,
    column: '专业',
    value: '汽修',
    code: 'unknown_code' as const,
    severity: 'error' as const,
    values: { list: 'specialty' },
  };
  expect(describeProblem(problem, 'zh').message).toBe('“汽修”不在专业目录中');
  expect(describeProblem(problem, 'en').message).toBe('“汽修” is not in the list of specialties');
});

test('counts are printed with a comma; years, rows and what a cell holds are not', () => {
  const problem = { row: 12345, column: null, severity: 'warning' as const };
  const jump = { low: 1468, high: 2727, middle: 2097, period: '2027Q1' };
  expect(
    describeProblem({ ...problem, code: 'jump_of_sum', value: '33334', values: jump }, 'zh').message,
  ).toBe('该地区 2027Q1 各职业合计 33,334，与以往相差很大：按以往应在 1,468 到 2,727 之间（通常约 2,097）');
  expect(describeProblem({ ...problem, code: 'jump', value: '33334', values: jump }, 'zh').message).toContain(
    '“33334”与以往',
  );
  expect(
    describeProblem({ ...problem, code: 'in_future', value: '2099', values: { latest: 2027 } }, 'zh').fix,
  ).toBe('核对年份；最晚可以填 2027 年');
});

test('a range that is one number and a cost that is none are said so, in a sentence of their own', () => {
  const stability = { code: 'stability' as const, values: { share: 1, redraws: 60, low: 62, high: 62 } };
  expect(reasonSentence(stability, 'en')).toContain('at least 80% of them recommend 62.');
  const free = { code: 'keeping_shared' as const, values: { last: 29, regret: 0.001, together: 3.84 } };
  expect(reasonSentence(free, 'zh')).toBe(
    '与最优解比，单独保持上年的 29 人、别处随之调整，不多花代价；各校的这个专业都保持上年人数，代价多 3.84。',
  );
});

test('a reason that a plan kept before it carried more has its sentence all the same', () => {
  const kept: PlanReason[] = [
    { code: 'moved_to', values: { last: 14, classMin: 25, schools: '甲校' } },
    { code: 'moved_from', values: { schools: '甲校' } },
    { code: 'takes_up', values: { occupations: '焊工 60%', share: 0.1 } },
    { code: 'taken_up_by', values: { specialties: '机械' } },
    { code: 'rule_signs', values: { ratio: 1.2, placed: 0.9 } },
    { code: 'keeping_competing', values: { competing: 3 } },
    { code: 'candidate_unlikely', values: { probability: 0.798, newAt: 0.8 } },
    { code: 'red_card_stopped', values: { graduates: 40 } },
    { code: 'surplus_but_more', values: {} },
  ];
  for (const locale of ['zh', 'en'] as const)
    for (const reason of kept) expect(reasonSentence(reason, locale)).not.toMatch(/undefined|NaN|{/);
  expect(reasonSentence(kept[0] as PlanReason, 'zh')).not.toContain('名额');
  // what lies under a threshold is not rounded up to it
  expect(reasonSentence(kept[6] as PlanReason, 'zh')).toContain('把握 79%，未到 80%');
});

test('a limit at work is said by the end at which it holds, and what it is worth', () => {
  const limit = { limit: 'class' as const, available: 25, worth: 0.642 };
  expect(bindingSentence({ ...limit, end: 'least' }, '示范学校 护理', 'zh')).toBe(
    '示范学校 护理：按班额最少招 25 人，再少一人约值 0.64 个缺人的代价。',
  );
  expect(bindingSentence({ ...limit, end: 'least', atMost: true }, '示范学校 护理', 'zh')).toBe(
    '示范学校 护理：按班额最少招 25 人，再少一人至多值 0.64 个缺人的代价。',
  );
  const sum = { limit: 'sum' as const, end: 'most' as const, available: 2794 };
  expect(bindingSentence({ ...sum, worth: 0.4 }, '', 'zh')).toBe(
    '全市：求最优解时招生总数先定为 2,794 人，总数再多一人约值 0.40 个缺人的代价。',
  );
  expect(bindingSentence({ ...sum, worth: 0 }, '', 'zh')).toBe(
    '全市：求最优解时招生总数先定为 2,794 人，总数再多一人省不下缺人的代价。',
  );
  expect(
    bindingSentence({ limit: 'intake_high', end: 'most', available: 2917, worth: 0.001 }, '', 'en'),
  ).toBe('The city enrols no more than 2,917 in all; one more would be worth about <0.01 missing graduates.');
});

test('every limit of a plan and every refusal of one has its words', () => {
  expect(LIMITS.filter((limit) => !(`limitName.${limit}` in zh))).toEqual([]);
  const source = [
    'domain/plan/lifecycle/refusal.ts',
    'domain/plan/lifecycle/planRefused.ts',
    'api/errors/apiError.ts',
  ]
    .map((file) => readFileSync(join(import.meta.dirname, '..', '..', 'server', file), 'utf8'))
    .join('\n');
  const codes = [...source.matchAll(/'(PLAN_\w+)'/g)].map((found) => found[1] as string);
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => !(`error.${code}` in zh))).toEqual([]);
});

test('a reason of a plan is said with its figures, their range and their sign', () => {
  const reason = {
    code: 'surplus_likely' as const,
    values: { probability: 0.996, gap: -1234, low: -1500, high: -900, year: '2030' },
  };
  expect(reasonSentence(reason, 'zh')).toBe(
    '毕业那年可能富余：2030 年本地求职供给比需求多约 1,234 人（80% 区间 900–1,500），富余的把握 >99%。',
  );
});

test('a code without a sentence is refused, never printed', () => {
  const unwritten = { code: 'not_written_yet', values: {} };
  // @ts-expect-error: the types know every code that has a sentence
  expect(() => reasonSentence(unwritten, 'en')).toThrow(
    new RangeError('no message reason.not_written_yet in en'),
  );
});
