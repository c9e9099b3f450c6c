import { describe, expect, it } from 'vitest';
import { guidanceFinding } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate, guidance } from '../figures/fixtures.ts';

const zh = language('zh');

describe('guidance', () => {
  it('says a shortage beside other specialties as likely, with its size', () =>
    expect(guidanceFinding(guidance(estimate(81, 45, 118), estimate(95, 86, 104), 'expand'), zh.t)).toBe(
      '2029 年毕业时，|很可能比别的专业更缺人，|约 81 人',
    ));
});
