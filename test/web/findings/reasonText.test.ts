import { describe, expect, it } from 'vitest';
import { REASONS } from '../../../server/domain/plan/planReasonCodes.ts';
import { reasonText } from '../../../web/src/lib/charts/findings/index.ts';
import { hasMessage, language } from '../../../web/src/lib/i18n/index.ts';

const zh = language('zh');

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
    ).toBe('毕业那年可能缺人：2029 年需求比本地求职供给多约 83 人（80% 区间 75–91），缺人的把握 >99%。'));
});
