import { cityDay } from '@gongxu/messages/cityDay';
import { describe, expect, it } from 'vitest';
import { decimals } from '../../messages/decimals.ts';
import { halfAway } from '../../server/domain/facts/halfAway.ts';
import { printNumber, printRange, printShare, printSigned } from '../../server/messages/numbers.ts';
import {
  formatFigure,
  formatInterval,
  formatNumber,
  formatPeriod,
  formatShare,
  formatSigned,
  saidIn,
} from '../../web/src/lib/format/index.ts';

it('a moment after midnight in the city is of that day', () =>
  expect(cityDay('2026-11-30T18:00:00Z')).toBe('2026-12-01'));

describe('formatNumber', () => {
  it('writes thousands with a comma', () => expect(formatNumber(1234567)).toBe('1,234,567'));
  it('writes a negative number with U+2212', () => expect(formatNumber(-1234.5, 1)).toBe('−1,234.5'));
  it('writes no minus before a rounded zero', () => expect(formatNumber(-0.004, 2)).toBe('0.00'));
  it('rounds the decimal text, not its binary neighbour', () => expect(formatNumber(1.005, 2)).toBe('1.01'));
  it('throws on what is not a finite number', () => expect(() => formatNumber(Number.NaN)).toThrow('NaN'));
});

describe('one rule of rounding, half away from zero', () => {
  it.each([
    [0.5, 0, '1'],
    [-0.5, 0, '−1'],
    [2.5, 0, '3'],
    [-2.5, 0, '−3'],
    [1.005, 2, '1.01'],
    [-1.005, 2, '−1.01'],
    [0.125, 2, '0.13'],
    [-0.4, 0, '0'],
    [-0.004, 2, '0.00'],
    [1e-7, 2, '0.00'],
    [1234567.5, 0, '1,234,568'],
  ])('writes %d with %d decimals as %s on pages, in files and at the command line', (value, digits, text) => {
    expect(formatNumber(value, digits)).toBe(text);
    expect(printNumber(value, digits)).toBe(text);
    expect(decimals(value, digits)).toBe(text.replace('−', '-').replaceAll(',', ''));
    expect(printSigned(value, digits)).toBe(formatSigned(value, digits));
    expect(halfAway(value, digits)).toBe(Number(decimals(value, digits)));
  });
});

describe('formatShare', () => {
  it.each([0, 0.002, 0.006, 0.42, 1])('writes a share of %d as the files do', (share) =>
    expect(formatShare(share)).toBe(printShare(share)),
  );
  it('never writes a share above none as none', () =>
    expect([formatShare(0.002), formatShare(0)]).toEqual(['<1', '0']));
});

describe('formatSigned', () => {
  it('writes the sign of a gain', () => expect(formatSigned(15)).toBe('+15'));
  it('writes no change as ±0', () => expect(formatSigned(0)).toBe('±0'));
});

describe('formatFigure', () => {
  it('writes a ratio with two decimals', () => expect(formatFigure(0.8766, 'ratio')).toBe('0.88'));
  it('writes a rate of a sentence without decimals', () => expect(formatFigure(0.896, 'rate')).toBe('90'));
  it('writes a rate of a table with one decimal', () => expect(formatFigure(0.896, 'rate1')).toBe('89.6'));
  it('rounds pay to 100 yuan', () => expect(formatFigure(4649, 'money')).toBe('4,600'));
});

describe('formatInterval', () => {
  it('joins bounds with an en dash', () =>
    expect(formatInterval(0.85, 0.92, 'ratio', 'zh')).toBe('0.85–0.92'));
  it('joins a negative bound with 至', () =>
    expect(formatInterval(-18, 60, 'people', 'zh')).toBe('−18 至 60'));
  it('joins a negative bound with to', () =>
    expect(formatInterval(-18, 60, 'people', 'en')).toBe('−18 to 60'));
  it('never has a width of none', () => {
    expect(formatInterval(1.3087, 1.3107, 'ratio', 'zh')).toBe('1.309–1.311');
    expect(formatInterval(4680, 4720, 'money', 'zh')).toBe('4,680–4,720');
    expect(formatInterval(4700, 4700, 'money', 'zh')).toBeNull();
  });
  it('never reads as 0 where it is not', () => {
    expect(formatInterval(-13, -0.2, 'score', 'zh')).toBe('−13.0 至 −0.2');
    expect(formatInterval(0.004, 7, 'ratio', 'zh')).toBe('0.004–7.00');
    expect(formatInterval(0, 7, 'people', 'zh')).toBe('0–7');
  });
  it('writes whole persons on the side that the interval tells', () => {
    expect(formatInterval(-13, -0.2, 'people', 'zh')).toBe('−13 至 −1');
    expect(formatInterval(0.04, 7, 'people', 'zh')).toBe('1–7');
    expect(formatInterval(-0.004, 50, 'people', 'zh')).toBe('0–50');
    expect(formatInterval(-20, 0.3, 'people', 'zh')).toBe('−20 至 0');
  });
  it.each([
    [-13, -0.2],
    [0.04, 7],
    [-0.004, 50],
    [-0.1, 55],
    [-20, 0.3],
    [-0.3, 0.4],
    [12.4, 98.6],
  ])('writes persons from %d to %d as the files do', (low, high) =>
    expect(printRange(low, high, 'zh')).toBe(formatInterval(low, high, 'people', 'zh')),
  );
  it('writes an open upper bound', () => expect(formatInterval(3.209, null, 'ratio', 'zh')).toBe('≥ 3.21'));
  it('has nothing to write without bounds', () =>
    expect(formatInterval(null, null, 'ratio', 'zh')).toBeNull());
});

describe('formatPeriod', () => {
  it('writes a quarter in Chinese', () => expect(formatPeriod('2026Q3', 'zh')).toBe('2026 年第三季度'));
  it('writes a half-year in English', () => expect(formatPeriod('2019H1', 'en')).toBe('first half of 2019'));
});

describe('saidIn', () => {
  const source = 'http://a.example/1 (转载 | copy) (由 0.99（比上季低）推得 | derived: 0.99)';
  it('takes what stands in brackets in the reader’s language', () => {
    expect(saidIn(source, 'zh')).toBe('http://a.example/1 (转载) (由 0.99（比上季低）推得)');
    expect(saidIn(source, 'en')).toBe('http://a.example/1 (copy) (derived: 0.99)');
    expect(saidIn('消息的转载，2023 | copy of an item, 2023', 'en')).toBe('copy of an item, 2023');
  });
  it('leaves a text of one language as it is', () =>
    expect(saidIn('http://a.example/1|2 (表 3)', 'en')).toBe('http://a.example/1|2 (表 3)'));
});
