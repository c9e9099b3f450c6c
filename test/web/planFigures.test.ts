import { describe, expect, it } from 'vitest';
import { REASONS } from '../../server/domain/plan/reasons.ts';
import type { Estimate } from '../../web/src/lib/charts/types.ts';
import { demandLinks } from '../../web/src/lib/figures/demandLinks.ts';
import { guidanceFinding } from '../../web/src/lib/figures/guidanceFinding.ts';
import { planCounts } from '../../web/src/lib/figures/planFinding.ts';
import { reasonText } from '../../web/src/lib/figures/reasonText.ts';
import { suggestedRange } from '../../web/src/lib/figures/suggestedRange.ts';
import { hasMessage, language } from '../../web/src/lib/i18n/index.ts';

const zh = language('zh');

const estimate = (value: number | null, low: number | null, high: number | null): Estimate => ({
  value,
  low,
  high,
  level: 0.95,
  n: 100,
  state: value === null ? 'not_assessable' : 'ok',
  note: null,
});

const guidance = (gap: Estimate, suggested: Estimate, verdict: 'expand' | 'shrink' | 'hold') => ({
  key: { specialty: '660103' },
  nameZh: '数控技术应用',
  nameEn: '',
  schools: [],
  graduationYear: '2029',
  lastIntake: 80,
  demand: estimate(160, 125, 195),
  supply: estimate(79, 66, 90),
  gap,
  ratio: estimate(1.46, 1.21, 1.77),
  direction: 's1' as const,
  index: estimate(67.2, 61.6, 73.3),
  shortageProbability: 0.99,
  suggested,
  wanted: estimate(140, 120, 166),
  verdict,
  reasons: [],
  pipeline: [],
  demandFrom: [{ code: '6-18-01-01', nameZh: '车工', nameEn: '', persons: 40 }],
});

describe('guidance', () => {
  it('says a shortage of the graduation year as likely, with its size', () =>
    expect(guidanceFinding(guidance(estimate(81, 45, 118), estimate(95, 86, 104), 'expand'), zh.t)).toBe(
      '2029 年毕业时，|需求可能比本地供给|多约 81 人',
    ));
  it('sums last and suggested places of the specialties with a suggestion alone', () =>
    expect(
      planCounts([
        guidance(estimate(81, 45, 118), estimate(95, 86, 104), 'expand'),
        guidance(estimate(null, null, null), estimate(null, null, null), 'hold'),
      ]),
    ).toMatchObject({ expand: 1, hold: 1, last: 80, suggested: 95 }));
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

describe('reasonText', () => {
  it('has a sentence in both languages for every reason the plan can give', () =>
    expect(Object.keys(REASONS).filter((code) => !hasMessage(`reason.${code}`))).toEqual([]));
  it('never prints certainty', () =>
    expect(
      reasonText(
        {
          code: 'shortage_likely',
          values: [
            { name: 'probability', number: 1, text: null },
            { name: 'gap', number: 83.4, text: null },
            { name: 'low', number: 75, text: null },
            { name: 'high', number: 91, text: null },
            { name: 'year', number: null, text: '2029' },
          ],
        },
        zh,
      ),
    ).toBe('毕业那年可能缺人：2029 年需求比本地供给多约 83 人（80% 区间 75–91），缺人的把握 >99%。'));
});
