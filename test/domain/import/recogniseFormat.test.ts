import { expect, test } from 'vitest';
import { delimiterOf } from '../../../server/domain/import/delimiterOf.ts';
import { recogniseFormat } from '../../../server/domain/import/recogniseFormat.ts';

const of = (utf8: boolean, gb18030: boolean) => ({ utf8: () => utf8, gb18030: () => gb18030 });

test('UTF-16 is known by its mark or by every other byte being zero', () => {
  expect(recogniseFormat(Uint8Array.of(0xff, 0xfe, 0x41, 0), of(false, true))).toBe('utf-16le');
  expect(recogniseFormat(Uint8Array.of(0xfe, 0xff, 0, 0x41), of(false, true))).toBe('utf-16be');
  expect(recogniseFormat(Uint8Array.of(0x41, 0, 0x42, 0), of(false, false))).toBe('utf-16le');
  expect(recogniseFormat(Uint8Array.of(0, 0x41, 0, 0x42), of(false, false))).toBe('utf-16be');
});

test('a workbook is known by its first bytes, a web page by its tag, and bytes that fit nothing are unknown', () => {
  expect(recogniseFormat(Uint8Array.of(0x50, 0x4b, 3, 4, 0), of(false, true))).toBe('xlsx');
  expect(recogniseFormat(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), of(false, true))).toBe('xls');
  expect(recogniseFormat(Buffer.from('\uFEFF\n<html><table>'), of(true, true))).toBe('html');
  expect(recogniseFormat(Uint8Array.of(1, 0, 0, 2, 0, 0), of(true, true))).toBe('binary');
  expect(recogniseFormat(Uint8Array.of(0xff, 0xff), of(false, false))).toBe('unknown');
  expect(recogniseFormat(Uint8Array.of(0xd5, 0xc5), of(false, true))).toBe('gb18030');
  expect(recogniseFormat(Buffer.from('PKW,LKW\n'), of(true, false))).toBe('utf-8');
});

test.each([
  [',', 'a,b,c\n1,2,3\n'],
  ['\t', 'a\tb\tc\n1,5\t2\t3\n'],
  [';', '标题, 第一季度\na;b;c\n1,5;2,5;3,5\n1;2;3\n'],
  ['|', '"x, y, z"|b\n"1, 2, 3"|2\n'],
  [',', 'one column\n1\n'],
])('the delimiter %j is the one that cuts lines alike, outside quotation marks', (delimiter, text) => {
  expect(delimiterOf(text)).toBe(delimiter);
});
