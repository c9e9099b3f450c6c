import { expect, test } from 'vitest';
import { nameEncoding } from '../../../server/domain/import/nameEncoding.ts';

const yes = () => true;
const no = () => false;

test('UTF-16 is known by its mark or by every other byte being zero', () => {
  expect(nameEncoding(Uint8Array.of(0xff, 0xfe, 0x41, 0), yes)).toBe('utf-16');
  expect(nameEncoding(Uint8Array.of(0x41, 0, 0x42, 0), no)).toBe('utf-16');
});

test('a workbook is no text, and bytes that fit nothing are unknown', () => {
  expect(nameEncoding(Uint8Array.of(0x50, 0x4b, 3, 4), yes)).toBe('binary');
  expect(nameEncoding(Uint8Array.of(0xff, 0xff), no)).toBe('unknown');
  expect(nameEncoding(Uint8Array.of(0xd5, 0xc5), yes)).toBe('gb18030');
});
