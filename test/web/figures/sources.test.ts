import { describe, expect, it } from 'vitest';
import { nationalReference, sourceLine, sourceLink } from '../../../web/src/lib/figures/sources.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate } from './fixtures.ts';

const zh = language('zh');

describe('sources', () => {
  it('name two sources and count the rest', () =>
    expect(sourceLine(['a', 'b', 'b', 'c'], zh.t)).toBe('a；b 等，另有 1 个来源'));
  it('take the printed ratio of the reference region before the computed one', () =>
    expect(
      nationalReference(
        [
          {
            key: { region: 'CN', period: '2022Q3', occupation: 'total' },
            nameZh: '全国',
            nameEn: 'China',
            vacancies: 4687000,
            seekers: 3579000,
            ratio: estimate(1.3096, 1.308, 1.311),
            printed: 1.31,
            source: 'MOHRSS',
          },
        ],
        { code: 'CN', nameZh: '全国', nameEn: 'China' },
      )?.points,
    ).toEqual([{ period: '2022Q3', ratio: 1.31 }]));
});

describe('sourceLink', () => {
  it('takes the address from a source that says more beside it', () =>
    expect(sourceLink('http://hr2s.com/Article_868_1 (copy of a gov.cn item)')).toEqual({
      href: 'http://hr2s.com/Article_868_1',
      text: '(copy of a gov.cn item)',
    }));
  it('leaves a source without an address as it is', () =>
    expect(sourceLink('2020年第四季度报告 (no address kept)')).toEqual({
      href: null,
      text: '2020年第四季度报告 (no address kept)',
    }));
});
