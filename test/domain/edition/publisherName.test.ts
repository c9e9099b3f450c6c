import { expect, test } from 'vitest';
import { publisherName } from '../../../server/messages/publisherName.ts';

const OFFICE = { publisherZh: '市教育局', publisherEn: 'City Bureau' };
const NOBODY = { publisherZh: null, publisherEn: null };

test.each([
  [OFFICE, 'real', '市教育局', 'City Bureau'],
  [OFFICE, 'demonstration', '供需罗盘演示实例', 'Gongxu demonstration instance'],
  [NOBODY, 'real', '未指明主办单位', 'Publisher not stated'],
  [NOBODY, 'published', '未指明主办单位', 'Publisher not stated'],
  [NOBODY, 'demonstration', '供需罗盘演示实例', 'Gongxu demonstration instance'],
] as const)('%o, %s: %s', (settings, dataKind, zh, en) => {
  expect(publisherName(settings, dataKind, 'zh')).toBe(zh);
  expect(publisherName(settings, dataKind, 'en')).toBe(en);
});
