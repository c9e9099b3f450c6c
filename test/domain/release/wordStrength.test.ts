import { describe, expect, it } from 'vitest';
import type { ReleaseSentence } from '../../../server/domain/release/sentences/releaseSentence.ts';
import { wordStrength } from '../../../server/domain/release/sentences/wordStrength.ts';
import { saidSentence, sentenceTemplate, strengthWords } from '../../../server/messages/releaseSentence.ts';

const ratio = (name: string, value: number, direction: 's3' | 's2' | 's1' | 'eq' | 'unclear' | 'u2') => ({
  name,
  value,
  low: value - 0.1,
  high: value + 0.1,
  unit: 'ratio' as const,
  nameZh: name === 'short1' ? '装备制造' : '旅游',
  nameEn: name === 'short1' ? 'Equipment' : 'Tourism',
  direction,
});
const short: ReleaseSentence = {
  code: 'sectors.short',
  figures: [ratio('short1', 1.6, 's2'), ratio('short2', 1.15, 's1')],
};
const zh = (text: string, sentence = short) => wordStrength(text, sentence, strengthWords('zh'));
const en = (text: string, sentence = short) => wordStrength(text, sentence, strengthWords('en'));

describe('wordStrength', () => {
  it('lets a sentence stand as it was generated', () => {
    expect(zh(sentenceTemplate(short, 'zh'))).toEqual([]);
    expect(en(sentenceTemplate(short, 'en'))).toEqual([]);
  });

  it('lets the numbers stand that the sentence itself says, and no others', () => {
    const head: ReleaseSentence = {
      code: 'head.city',
      figures: [
        { name: 'side', value: 'surplus' },
        { name: 'per100', value: 86, unit: 'persons' },
        ratio('ratio', 0.86, 'u2'),
      ],
    };
    const template = sentenceTemplate(head, 'zh');
    const held = (text: string) => wordStrength(text, head, strengthWords('zh'), template);
    expect(held(template)).toEqual([]);
    expect(held('每 100 名求职者只有 {per100} 个岗位')).toEqual([]);
    expect(held('每 1000 名求职者有 86 个岗位').map(({ text }) => text)).toEqual(['1000', '86']);
  });

  it.each(['缺 96 人的装备制造', '装备制造约三成', '１ 个行业', '翻倍', '⅓ 的人'])(
    'refuses a typed number: %s',
    (text) => {
      expect(zh(text).map(({ code }) => code)).toContain('typed_number');
    },
  );

  it.each(['Three sectors', 'doubled', 'about 40 people'])(
    'refuses a typed number in English: %s',
    (text) => {
      expect(en(text).map(({ code }) => code)).toContain('typed_number');
    },
  );

  it('does not take an indefinite word for a number', () => {
    expect(zh('一些行业缺人，一般是这样：{short_list}')).toEqual([]);
  });

  it('refuses braces around what is no figure', () => {
    expect(zh('{short9}缺人')).toEqual([{ code: 'unknown_figure', text: '{short9}', at: 0 }]);
    expect(zh('{short1缺人').map(({ code }) => code)).toEqual(['unknown_figure']);
  });

  it('refuses a word stronger than the interval and offers the allowed one', () => {
    expect(zh('{short1_name}紧缺')).toEqual([{ code: 'too_strong', text: '紧缺', at: 13, allowed: 's2' }]);
    expect(zh('{short1_name}明显短缺')).toEqual([]);
    expect(zh('{short2_name}明显短缺')).toMatchObject([{ allowed: 's1' }]);
    expect(en('{short1_name}: a severe shortage')).toMatchObject([
      { text: 'severe shortage', allowed: 's2' },
    ]);
  });

  it('goes by the weakest figure where a clause has none of its own', () => {
    expect(zh('两类行业明显短缺').filter(({ code }) => code === 'too_strong')).toMatchObject([
      { allowed: 's1' },
    ]);
  });

  it.each(['eq', 'unclear'] as const)(
    'refuses any shortage where the interval contains 1 (%s)',
    (direction) => {
      const sentence = { code: 'city', figures: [ratio('ratio', 1.02, direction)] };
      expect(zh('全市短缺', sentence)).toMatchObject([{ text: '短缺', allowed: direction }]);
      expect(zh('看不出短缺', sentence)).toEqual([]);
      expect(en('There is no shortage', sentence)).toEqual([]);
    },
  );

  it('refuses a shortage where there is a surplus, and the other way round', () => {
    const surplus = { code: 'sectors.surplus', figures: [ratio('surplus1', 0.6, 'u2')] };
    expect(zh('{surplus1_name}缺人', surplus)).toMatchObject([{ allowed: 'u2' }]);
    expect(zh('{short1_name}过剩')).toMatchObject([{ allowed: 's2' }]);
  });

  it('refuses what no interval allows', () => {
    expect(zh('{short1_name}大幅上升')).toMatchObject([{ text: '大幅', allowed: 'plain' }]);
    expect(en('{short1_name} rose sharply')).toMatchObject([{ text: 'sharply', allowed: 'plain' }]);
  });

  it('refuses an empty and an endless text', () => {
    expect(zh('  ')).toMatchObject([{ code: 'empty' }]);
    expect(zh('缺'.repeat(500)).map(({ code }) => code)).toEqual(['too_long']);
  });
});

describe('an edited sentence', () => {
  const edited = {
    code: short.code,
    text: { zh: '{short1_name}和{short2_name}要人。|{short1}（{short1_range}）。', en: 'x {short1}' },
    by: '甲',
    at: '2026-10-01T00:00:00Z',
  };

  it('is shown with its figures, and what was generated stands beside it', () => {
    expect(saidSentence(short, [edited], 'zh')).toEqual({
      lead: '装备制造和旅游要人。',
      rest: '1.60（1.50–1.70）。',
      generated: expect.stringContaining('装备制造、旅游缺人'),
    });
  });

  it('follows its figures', () => {
    const changed = { ...short, figures: [ratio('short1', 1.7, 's2'), ratio('short2', 1.15, 's1')] };
    expect(saidSentence(changed, [edited], 'zh').rest).toBe('1.70（1.60–1.80）。');
    expect(saidSentence({ ...short, code: 'city' }, [edited], 'zh').generated).toBeNull();
  });
});
