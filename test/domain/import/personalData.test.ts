import { expect, test } from 'vitest';
import { isIdentityNumber } from '../../../server/domain/import/identityNumber.ts';
import { check } from './context.ts';

const HEADER = 'student,school,specialty,cohort,outcome';

test('isIdentityNumber() accepts the example of GB 11643-1999 and refuses a wrong check digit', () => {
  expect(isIdentityNumber('11010519491231002X')).toBe(true);
  expect(isIdentityNumber('110105194912310021')).toBe(false);
});

test.each([
  ['姓名', 'personal_name'],
  ['身份证号', 'personal_identity'],
  ['手机', 'personal_phone'],
])('a header %s refuses the file before a row is read', (header, code) => {
  const { whole, rows, problems } = check('outcomes', `${HEADER},${header}\n1,S01,700206,2026,contract,x`);
  expect([whole, rows.length]).toEqual([false, 0]);
  expect(problems).toEqual([[null, header, null, code]]);
});

test('an identity number as student number refuses the file and is not repeated', () => {
  const { whole, problems } = check('outcomes', `${HEADER}\n11010519491231002X,S01,700206,2026,contract`);
  expect(whole).toBe(false);
  expect(problems).toEqual([[null, 'student', null, 'personal_identity']]);
});

test('a phone number in a cell of another column refuses the file', () => {
  const { problems } = check('outcomes', `${HEADER}\n1,S01,13812345678,2026,contract`);
  expect(problems).toEqual([[null, 'specialty', null, 'personal_phone']]);
});

test.each([
  ['138 1234 5678', 'personal_phone'],
  ['138-1234-5678', 'personal_phone'],
  ['１３８１２３４５６７８', 'personal_phone'],
  ['110105 19491231 002X', 'personal_identity'],
])('a number written %s in a remark refuses the file', (text, code) => {
  const { problems } = check('outcomes', `${HEADER},备注\n1,S01,700206,2026,contract,经办人 ${text}`);
  expect(problems).toEqual([[null, '备注', null, code]]);
});

test('names as student numbers, or in a column of their own, refuse the file', () => {
  expect(check('outcomes', `${HEADER}\n张伟,S01,700206,2026,contract`).problems).toEqual([
    [null, 'student', null, 'personal_name'],
  ]);
  expect(check('outcomes', `${HEADER},备注\n1,S01,700206,2026,contract,王小明`).problems).toEqual([
    [null, '备注', null, 'personal_name'],
  ]);
});

test('student numbers of eleven digits that begin alike are no phone numbers', () => {
  const lines = ['18010300001', '18010300002', '18020300003', '18030300004'];
  const { whole } = check(
    'outcomes',
    [HEADER, ...lines.map((number) => `${number},S01,700206,2026,contract`)].join('\n'),
  );
  expect(whole).toBe(true);
});

test('a file without a header whose first row holds an identity number is refused and not repeated', () => {
  const { whole, checker } = check('outcomes', '张伟,11010519491231002X,700206\n李娜,2,700206');
  expect(whole).toBe(false);
  expect(checker.problems.kept).toMatchObject([{ code: 'personal_identity', column: '2', value: null }]);
});
