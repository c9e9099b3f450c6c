import { expect, test } from 'vitest';
import { csvText } from '../../../web/src/lib/enhance/csvText.ts';
import { sentence } from '../../../web/src/lib/enhance/sentence.ts';

test('a CSV says its data kind in the lines above the head', () => {
  const text = csvText(
    ['供需比 演示数据', '来源：季报'],
    [
      ['行业', '供需比'],
      ['旅游', '1.02'],
    ],
  );
  expect(text).toBe('\uFEFF# 供需比 演示数据\r\n# 来源：季报\r\n行业,供需比\r\n旅游,1.02\r\n');
});

test('a CSV quotes commas and quotes, and disarms formulas', () => {
  expect(csvText([], [['1,030', 'a "b"', '=1+1']])).toBe('\uFEFF"1,030","a ""b""",\'=1+1\r\n');
});

test('a data point is read as name, value, interval and word', () => {
  const heads = ['期间', '供需比', '95% 区间', '人手'];
  expect(sentence(heads, ['2026 年第三季度', '0.88', '0.85–0.92', '略有富余'], '，')).toBe(
    '2026 年第三季度，供需比 0.88，95% 区间 0.85–0.92，人手 略有富余',
  );
});

test('a missing point is read as its mark, without an interval', () => {
  expect(sentence(['Period', 'Ratio', '95% interval'], ['Q2 2024', '[x]', '—'], ', ')).toBe(
    'Q2 2024, Ratio [x]',
  );
});
