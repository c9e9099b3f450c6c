import { expect, it } from 'vitest';
import { sortByPinyin } from '../../web/src/lib/i18n/sortByPinyin.ts';

it('sortByPinyin orders schools by pinyin, never by a figure', () =>
  expect(sortByPinyin(['卫生学校', '技师学院', '第一职中'], (name) => name)).toEqual([
    '第一职中',
    '技师学院',
    '卫生学校',
  ]));
