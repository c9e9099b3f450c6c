import { expect, test } from 'vitest';
import { maskPersonal } from '../../../server/domain/import/maskPersonal.ts';
import { isIdentityNumber } from '../../../server/domain/import/personalData.ts';
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
  ['Passport No.', 'personal_identity'],
  ['E-mail', 'personal_phone'],
  ['微信号', 'personal_phone'],
  ['First name', 'personal_name'],
  ['家长', 'personal_name'],
  ['Home address', 'personal_address'],
  ['家庭住址', 'personal_address'],
  ['地址', 'personal_address'],
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

test('an address is a home beside a graduate and the organisation’s beside an advertisement', () => {
  const home = '滨江小区3号楼2单元501室';
  expect(check('outcomes', `${HEADER},备注\n1,S01,700206,2026,contract,${home}`).problems).toEqual([
    [null, '备注', null, 'personal_address'],
  ]);
  expect(check('outcomes', `${HEADER},备注\n1,S01,700206,2026,contract,Zhang Wei`).problems).toEqual([
    [null, '备注', null, 'personal_name'],
  ]);
  const posting = check(
    'postings',
    'posting,title,region,opened,地址\nA1,焊工,220502,2026-09-01,新华大街12号',
  );
  expect(posting.problems).toEqual([[null, '地址', null, 'column_ignored']]);
});

test.each([
  ['数控车工 13812345678', '数控车工 ***'],
  ['请致电０４３５－３９１２３４５', '请致电***'],
  ['联系人：张伟，电话 138-1234-5678', '联系人：***，电话 ***'],
  ['有意者联系王女士（微信：hr_2026x）', '有意者联系***女士（微信：***）'],
  ['简历发 hr.zhang@example.com', '简历发 ***'],
  ['身份证 110105194912310021 复印件', '身份证 *** 复印件'],
  ['家住滨江小区3号楼2单元501室', '***'],
])('personal data in the free text %s is masked', (text, masked) => {
  expect(maskPersonal(text)).toBe(masked);
});

test.each([
  '高级经理、江南店店长',
  '电话销售 5000-8000元/月',
  '负责人 任职要求：有经验',
  '招男女不限，25-45岁，月薪4001-6000元',
  '统一社会信用代码 91220500MA0Y0XXX1B',
  '订单 20260901000012',
])('an ordinary text %s is left as it is', (text) => {
  expect(maskPersonal(text)).toBe(text);
});

test('free text is masked before anything else sees it, with one note a column', () => {
  const header = 'posting,title,region,opened,description';
  const { rows, whole, checker } = check(
    'postings',
    `${header}\nA1,焊工13812345678,220502,2026-09-01,联系李先生\nA2,焊工,220502,2026-09-01,联系赵先生`,
  );
  expect(whole).toBe(true);
  expect(rows[0]).toMatchObject({ title: '焊工***' });
  expect(checker.problems.kept).toMatchObject([
    { row: null, column: 'title', value: null, code: 'personal_masked', values: { count: 1, first: 2 } },
    {
      row: null,
      column: 'description',
      value: null,
      code: 'personal_masked',
      values: { count: 2, first: 2 },
    },
  ]);
});

test('the value of a problem repeats no name, and no telephone number of a text', () => {
  const { problems } = check('outcomes', `${HEADER}\n1,S01,张小明,2026,李雷`);
  expect(problems.map(([, column, value]) => [column, value])).toEqual([
    ['specialty', '张***'],
    ['outcome', '李***'],
  ]);
  const long = check(
    'postings',
    `posting,title,region,opened\nA1,13812345678${'长'.repeat(120)},220502,2026-09-01`,
  );
  expect(long.problems[0]?.[2]).toMatch(/^\*{3}长/);
});
