import { describe, expect, it } from 'vitest';
import {
  countBeside,
  demandLinks,
  placeSignedGap,
  suggestedRange,
} from '../../../web/src/lib/figures/guidance.ts';
import { missing } from '../../../web/src/lib/figures/missing.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate, guidance } from './fixtures.ts';

const zh = language('zh');

describe('gaps', () => {
  it('that miss a file are told as that, not as too few', () => {
    const blank = { beside: null, balance: { gap: missing('not_collected') } };
    const { short, surplus, ...rest } = countBeside([blank, blank]);
    expect([short, surplus]).toEqual([0, 0]);
    expect(zh.t('home.outlook.rest', { ...rest })).toBe('0 个看不出方向，2 个要用的文件还没交。');
    expect(language('en').t('home.outlook.rest', { ...rest })).toBe(
      '0 show no clear direction, 2 lack a file not handed in.',
    );
  });
  it('that no side is told of are counted as refused, whatever their interval says', () => {
    const of = (beside: 'short' | 'few' | 'contradicted') => ({
      beside,
      balance: { gap: estimate(20, 5, 30) },
    });
    const counts = countBeside([of('short'), of('few'), of('contradicted')]);
    expect(counts).toMatchObject({ short: 1, surplus: 0, unclear: 0, refused: 2, missing: 0 });
    expect(zh.t('home.outlook.rest', { ...counts })).toBe(
      '0 个看不出方向，2 个不下结论（数字太少或对不上）。',
    );
    expect(language('en').t('home.outlook.rest', { ...counts })).toBe(
      '0 show no clear direction, for 2 neither side is told (too few records, or figures that disagree).',
    );
  });
  it('stand right of the middle for a shortage', () =>
    expect(placeSignedGap(estimate(50, 10, 90), 100, 120)).toEqual({
      at: 87,
      low: 65.4,
      high: 108.6,
      side: 'short',
    }));
  it('have no place without a value', () =>
    expect(placeSignedGap(estimate(null, null, null), 100, 120)).toBeNull());
});

describe('guidance', () => {
  it('writes a range that a limit leaves no room in as a word', () =>
    expect(suggestedRange({ suggested: estimate(96, 96, 96), wanted: estimate(140, 120, 166) }, zh)).toBe(
      '到限制为止；按需要 120–166',
    ));
  it('links an occupation to the sector most of it belongs to', () =>
    expect(
      demandLinks(
        [guidance(estimate(81, 45, 118), estimate(95, 86, 104), 'expand')],
        [
          {
            code: '6-18-01-01',
            nameZh: '车工',
            nameEn: '',
            sectors: [
              { code: '8', nameZh: '节能环保', nameEn: '', weight: 0.2 },
              { code: '3', nameZh: '装备制造', nameEn: '', weight: 0.8 },
            ],
          },
        ],
        { code: '0', nameZh: '其他', nameEn: 'Other' },
      )[0],
    ).toMatchObject({ sector: { code: '3' }, persons: 40 }));
});
