import { describe, expect, it } from 'vitest';
import { fanFinding, guidanceFinding, sayFinding } from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { estimate, guidance } from '../figures/fixtures.ts';

const zh = language('zh');

describe('guidance', () => {
  it('says a shortage beside other specialties as likely, with its size', () =>
    expect(guidanceFinding(guidance(estimate(81, 45, 118), estimate(95, 86, 104), 'expand'), zh.t)).toBe(
      '2029 年毕业时，|很可能比别的专业更缺人，|约 81 人',
    ));
});

it('of few records the level is refused, not told', () => {
  const subject = { nameZh: '数控技术应用', nameEn: 'CNC machining' };
  const finding = fanFinding(subject, estimate(-5, -9, -1), '2030', undefined, 'few');
  expect(sayFinding(finding, language('zh'))).toBe(
    '数控技术应用：对应职业的岗位或求职者太少，2030 年一共差多少，不下结论',
  );
  expect(sayFinding(finding, language('en'))).not.toContain('5');
});
