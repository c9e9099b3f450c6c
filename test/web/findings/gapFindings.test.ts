import { describe, expect, it } from 'vitest';
import { guidanceFinding, suggestionCounts } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate, guidance } from '../figures/fixtures.ts';

const zh = language('zh');

describe('guidance', () => {
  it('says a shortage beside other specialties as likely, with its size', () =>
    expect(guidanceFinding(guidance(estimate(81, 45, 118), estimate(95, 86, 104), 'expand'), zh.t)).toBe(
      '2029 年毕业时，|很可能比别的专业更缺人，|约 81 人',
    ));
  it('sums last and suggested places of the specialties with a suggestion alone', () =>
    expect(
      suggestionCounts([
        guidance(estimate(81, 45, 118), estimate(95, 86, 104), 'expand'),
        guidance(estimate(null, null, null), estimate(null, null, null), 'hold'),
      ]),
    ).toMatchObject({ expand: 1, hold: 1, last: 80, suggested: 95 }));
});
