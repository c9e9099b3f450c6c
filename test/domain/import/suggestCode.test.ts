import { expect, test } from 'vitest';
import { suggestCode } from '../../../server/domain/import/suggestCode.ts';

const entries = [
  { code: '720201', nameZh: '护理', nameEn: 'Nursing' },
  { code: '720204', nameZh: '护理（老年方向）', nameEn: 'Elderly nursing' },
  { code: '700206', nameZh: '汽车运用与维修', nameEn: 'Vehicle operation and maintenance' },
];
const suggested = (text: string) => suggestCode(text, entries)?.code ?? null;

test('a slip of the pen in a name, a code or an English name is recognised', () => {
  expect(['护里', '汽车运用于维修', '汽车运用', '720207', 'Nursng', 'nursing'].map(suggested)).toEqual([
    '720201',
    '700206',
    '700206',
    '720201',
    '720201',
    '720201',
  ]);
});

test('what is not near is not guessed at', () => {
  expect(['焊接', '理', '123456', 'Welding'].map(suggested)).toEqual([null, null, null, null]);
});
