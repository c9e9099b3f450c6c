import { describe, expect, it } from 'vitest';
import { homeFinding, sectorLede, yearChange } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate, market } from '../figures/fixtures.ts';

const zh = language('zh');
const en = language('en');

describe('homeFinding', () => {
  it('names the side of an interval that excludes 1', () =>
    expect(homeFinding(market(estimate(0.88, 0.85, 0.92), 'u1'), zh.t)).toBe(
      '每 100 名求职者约有 88 个岗位，|求职者多于岗位',
    ));
  it('claims no side for an interval that includes 1', () =>
    expect(homeFinding(market(estimate(0.9, 0.7, 1.2), 'unclear'), zh.t)).toContain('哪边多还看不出'));
  it('is a sentence when the ratio is missing', () =>
    expect(homeFinding(market(estimate(null, null, null), null), en.t)).toContain('no city ratio'));
});

describe('sectorLede', () => {
  it('names sectors on both sides, furthest from 1 first, and never the other one', () =>
    expect(
      sectorLede(
        [
          market(estimate(1.2, 1.1, 1.3), 's1', '8', '节能环保'),
          market(estimate(1.7, 1.5, 1.9), 's2', '2', '医药健康'),
          market(estimate(0.4, 0.3, 0.5), 'u3', '0', '其他'),
          market(estimate(0.5, 0.4, 0.6), 'u2', '6', '金融'),
        ],
        zh,
      ),
    ).toBe('医药健康、节能环保缺人；金融求职者有富余。'));
  it('says nothing when no interval excludes 1', () =>
    expect(sectorLede([market(estimate(1, 0.8, 1.2), 'unclear')], zh)).toBe(''));
});

describe('the change against a year before', () => {
  it('has a direction only where its interval excludes none', () => {
    expect(yearChange(estimate(1.04, 0.99, 1.09), '0.83', zh)).toBe('与上年同期（0.83）比，看不出变化');
    expect(yearChange(estimate(1.66, 0.98, 3.11), '0.90', en)).toContain('No change');
    expect(yearChange(estimate(1.1, 1.02, 1.19), '0.83', zh)).toBe('比上年同期（0.83）高 10%，区间 2–19%');
    expect(yearChange(estimate(null, null, null), '0.83', zh)).toBeNull();
  });
  it('of other counties a year before names no ratio of theirs, and of no county in common says why nothing is compared', () => {
    expect(yearChange({ ...estimate(1.1, 1.02, 1.19), note: 'matched_regions' }, '0.83', zh)).toBe(
      '比上年同期高 10%，区间 2–19%；只比两年都交了的县（市、区）',
    );
    const none = { ...estimate(null, null, null), state: 'not_collected' as const };
    expect(yearChange(none, '0.83', zh)).toBe('不与上年同期比：两年交表的不是同一些县（市、区）');
    expect(yearChange(none, '0.83', en)).toBe(
      'Not compared with a year before: other counties had handed in then',
    );
  });
});
