import fc from 'fast-check';
import { expect, test } from 'vitest';
import { creditCheckCharacter, readCreditCode } from '../../../server/domain/facts/creditCode.ts';
import { isOffice } from '../../../server/domain/import/isOffice.ts';
import { check } from './context.ts';

// the example of GB 32100-2015, and two codes from published annual reports (Tencent, Alibaba)
const KNOWN = ['91350100M000100Y43', '9144030071526726XG', '91330100799655058B'];
const HEADER = '信用代码,企业名称,工种,用工人数,技能要求,月薪,县区,登记日期,有效期至,经办部门\n';
const CODE = '91350100M000100Y43';

test('codes known from outside pass, in any writing', () => {
  expect(KNOWN.map(readCreditCode)).toEqual(KNOWN.map((code) => ({ code })));
  expect(readCreditCode(' ９1350100m000100y43')).toEqual({ code: CODE });
});

test('a code with one character changed, or two neighbours swapped, never passes', () => {
  const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  fc.assert(
    fc.property(
      fc.constantFrom(...KNOWN),
      fc.nat(17),
      fc.constantFrom(...characters),
      (code, place, character) => {
        fc.pre(code[place] !== character);
        const changed = `${code.slice(0, place)}${character}${code.slice(place + 1)}`;
        expect(readCreditCode(changed)).toHaveProperty('wrong');
      },
    ),
    { seed: 32100 },
  );
  fc.assert(
    fc.property(fc.constantFrom(...KNOWN), fc.nat(16), (code, place) => {
      fc.pre(code[place] !== code[place + 1]);
      const swapped = `${code.slice(0, place)}${code[place + 1]}${code[place]}${code.slice(place + 2)}`;
      expect(readCreditCode(swapped)).toHaveProperty('wrong');
    }),
    { seed: 32100 },
  );
});

test('every body has exactly one check character', () => {
  expect(creditCheckCharacter('91350100M000100Y4')).toBe('3');
  expect(creditCheckCharacter('91350100M000100YI')).toBeNull();
});

test.each(['人力资源部', '人事科', '综合办公室', '石化事业部', '金工车间', 'HR Department', '招聘中心'])(
  '%s is an office',
  (text) => {
    expect(isOffice(text)).toBe(true);
  },
);

test.each([
  '王建国',
  '人事部王经理',
  '王芳人事部',
  '李 人事科 13800138000',
  '王科',
  '刘女士',
  'Zhang Wei',
  'hr@example.com',
  '0435-3212345',
])('%s is none', (text) => {
  expect(isOffice(text)).toBe(false);
});

test('a registered need is read with its pay, level and office; nothing of a person is kept or repeated', () => {
  const { rows, problems } = check(
    'demand',
    `${HEADER}${CODE},示范机械厂,焊工,12,中级工,6-8千,东昌区,2026-09-01,,人力资源部
${CODE},,焊工,2,,,东昌区,2026-09-02,2026-09-01,
${CODE},,焊工,0,,,东昌区,2026-09-01,,
91350100M000100Y44,,焊工,1,,,东昌区,2026-09-01,,
12345,,焊工,1,,,东昌区,2026-09-01,,
${CODE},,焊工,1,,随缘,东昌区,2026-09-03,,王建国`,
  );
  expect(rows[0]).toEqual({
    creditCode: CODE,
    employer: '示范机械厂',
    occupation: '6-18-02-04',
    headcount: 12,
    skillLevel: 'level4',
    payText: '6-8千',
    payLow: 6000,
    payHigh: 8000,
    payRule: expect.any(String),
    region: '220502',
    from: '2026-09-01',
    until: null,
    contact: '人力资源部',
  });
  expect(problems).toEqual([
    [3, '有效期至', '2026-09-01', 'ends_before_start'],
    [4, '用工人数', '0', 'nobody_wanted'],
    [5, '信用代码', '91350100M000100Y44', 'credit_code_check'],
    [6, '信用代码', '12345', 'not_a_credit_code'],
    [7, '经办部门', null, 'not_an_office'],
  ]);
});

test('a column of contact persons or telephones refuses the file', () => {
  const person = check('demand', HEADER.replace('经办部门', '联系人'));
  expect(person.problems).toEqual([[null, '联系人', null, 'personal_name']]);
  const phone = check('demand', HEADER.replace('经办部门', '联系电话'));
  expect(phone.problems).toEqual([[null, '联系电话', null, 'personal_phone']]);
});
