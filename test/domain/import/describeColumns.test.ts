import { expect, test } from 'vitest';
import en from '../../../messages/server/en.json' with { type: 'json' };
import { indexEdition } from '../../../server/domain/edition/indexEdition.ts';
import { codeLists } from '../../../server/domain/import/codeLists.ts';
import { columnWords } from '../../../server/domain/import/columnWords.ts';
import { describeColumns } from '../../../server/domain/import/describeColumns.ts';
import { importKinds } from '../../../server/domain/import/importKinds.ts';
import { enrolment } from '../../../server/domain/import/kinds/enrolment.ts';
import { market } from '../../../server/domain/import/kinds/market.ts';
import { outcomes } from '../../../server/domain/import/kinds/outcomes.ts';
import { smallEdition } from '../edition/smallEdition.ts';

const SCHOOLS = [
  { code: 'S01', nameZh: '第一学校', nameEn: '' },
  { code: 'S02', nameZh: '同名学校', nameEn: '' },
  { code: 'S03', nameZh: '同名学校', nameEn: '' },
];
const lists = codeLists(indexEdition(smallEdition()), SCHOOLS);
const PAY = { low: 500, high: 100_000 };

test('every column of every kind has a sentence that says what it means', () => {
  const columns = Object.values(importKinds).flatMap((kind) => kind.columns);
  expect(columns.filter((column) => !(`column.${column.about}` in en))).toEqual([]);
});

test('words of a choice are grouped by meaning, the first of each language', () => {
  const stage = enrolment.columns.find((column) => column.name === 'stage');
  expect(columnWords(stage?.type ?? { is: 'count' })[0]).toEqual({
    code: 'intake',
    zh: '招生',
    en: 'intake',
  });
  expect(columnWords({ is: 'flag' }).map((word) => word.zh)).toEqual(['是', '否']);
});

test('examples are words of the language, codes of the edition elsewhere', () => {
  const guides = describeColumns(outcomes, lists, PAY);
  const [school, outcome] = [guides[1], guides[4]];
  expect(school?.examples.zh).toEqual(['S01', 'S02', 'S03']);
  expect(outcome?.examples).toEqual({
    zh: ['协议和合同就业', '灵活就业', '自主创业'],
    en: ['contract', 'flexible', 'self_employed'],
  });
});

test('a drop-down offers names, and the code where a name belongs to two', () => {
  const school = describeColumns(outcomes, lists, PAY)[1];
  expect(school?.options.zh).toEqual(['第一学校', 'S02', 'S03']);
});

test('pay has the limits of the edition, and words stand before the names of a list', () => {
  const pay = describeColumns(outcomes, lists, PAY).find((guide) => guide.name === 'pay');
  expect([pay?.low, pay?.high]).toEqual([500, 100_000]);
  const occupation = describeColumns(market, lists, PAY)[2];
  expect(occupation?.options.zh.slice(0, 2)).toEqual(['合计', '无要求']);
});
