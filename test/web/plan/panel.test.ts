import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import MatrixCell from '../../../web/src/lib/components/plan/matrix/MatrixCell.svelte';
import PanelAnswer from '../../../web/src/lib/components/plan/panel/PanelAnswer.svelte';
import PanelNumbers from '../../../web/src/lib/components/plan/panel/PanelNumbers.svelte';
import PlanPanel from '../../../web/src/lib/components/plan/panel/PlanPanel.svelte';
import type { Locale } from '../../../web/src/lib/i18n/index.ts';
import Speak from '../charts/Speak.svelte';
import { cell } from './fixtures.ts';

// biome-ignore lint/suspicious/noExplicitAny: any component can be rendered
function text(of: Component<any>, props: Record<string, unknown>, locale: Locale = 'zh'): string {
  const { body } = render(Speak, { props: { locale, of, props } });
  return body
    .replace(/<!--.*?-->|<[^>]+>/gs, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const BROKEN = {
  limit: 'change',
  end: 'most',
  sentenceZh: '数控：决定 210 人，“一年变动”只允许 176 人，超 34 人',
  sentenceEn: 'CNC: 210 decided, 176 allowed by “change in a year”, 34 too many',
};
const RELAXED = { by: '王芳', reason: '新楼启用' };
const programme = {
  programme: 'D03/660103',
  school: { code: 'D03', nameZh: '三校', nameEn: 'School 3' },
  specialty: { code: '660103', nameZh: '数控', nameEn: 'CNC' },
  last: 101,
  rule: 120,
  optimum: 118,
  recommended: 119,
  decided: 210,
  decidedVerdict: 'expand',
  verdict: 'expand',
  feasible: [{ low: 118, high: 176 }],
  likely: [],
  card: { colour: 'none' },
  breaches: [{ ...BROKEN, relaxed: RELAXED }],
  sentenceZh: '扩招。',
  sentenceEn: 'Expand.',
  reasons: [],
  found: [],
  limits: [],
  rules: [],
  opinions: [],
  takeUp: null,
  stability: null,
  forced: false,
  untried: false,
  regret: null,
  worthOfPlace: null,
};

describe('PanelAnswer', () => {
  it('says beside what is feasible that the number lies beyond it, and who relaxed the limit', () => {
    const zh = text(PanelAnswer, { programme });
    expect(zh).toContain('可行 118–176 210 人超出限制，已由王芳放宽');
    expect(zh).toContain('超 34 人；王芳放宽：新楼启用');
    const en = text(PanelAnswer, { programme }, 'en');
    expect(en).toContain('feasible 118–176 210 lies beyond a limit, relaxed by 王芳');
    expect(en).toContain('34 too many; relaxed by 王芳: 新楼启用');
  });
  it('says for which number the limit was relaxed where another is decided now', () => {
    const relaxed = { ...RELAXED, forZh: '放宽时是 300 人', forEn: 'relaxed when 300 were decided' };
    const later = { ...programme, breaches: [{ ...BROKEN, relaxed }] };
    const zh = text(PanelAnswer, { programme: later });
    expect(zh).toContain('210 人超出限制，已由王芳放宽（放宽时是 300 人）');
    expect(zh).toContain('王芳放宽（放宽时是 300 人）：新楼启用');
    expect(text(PanelAnswer, { programme: later }, 'en')).toContain(
      'relaxed by 王芳 (relaxed when 300 were decided): 新楼启用',
    );
  });
  it('says so too while nobody has relaxed it, and says nothing of a number within', () => {
    const held = { ...programme, breaches: [{ ...BROKEN, relaxed: null }] };
    expect(text(PanelAnswer, { programme: held })).toContain('210 人超出限制，还没有放宽');
    expect(text(PanelAnswer, { programme: held }, 'en')).toContain('not relaxed so far');
    expect(text(PanelAnswer, { programme: { ...programme, breaches: [] } })).not.toContain('超出');
  });
});

describe('MatrixCell', () => {
  const props = { label: '数控', href: '#', selected: false };
  const decided = { ...cell('D03/660103', 101, 119), decided: 210, relaxed: true };
  it('says of a number beyond its limits that they were relaxed, to eye and ear', () => {
    const zh = text(MatrixCell, { ...props, cell: decided });
    expect(zh).toContain('超出限制，已放宽');
    expect(zh).toContain('建议 ＝ 119 限制已放宽 ✎');
    expect(text(MatrixCell, { ...props, cell: decided }, 'en')).toContain('limit relaxed ✎');
  });
});

describe('PanelNumbers', () => {
  const props = { numbers: [], half: 0.5 };
  it('asks why half way only where there is a way', () => {
    expect(text(PanelNumbers, { ...props, programme })).toContain('为什么走一半');
    const barred = { ...programme, rule: 0, optimum: 0, recommended: 0 };
    expect(text(PanelNumbers, { ...props, programme: barred })).not.toContain('为什么走一半');
  });
});

describe('PlanPanel', () => {
  const props = { programme: { ...programme, decided: null, breaches: [] }, half: 0.5, closeHref: '#' };
  it('beside something tried is headed as the draft’s, with both numbers', () => {
    expect(text(PlanPanel, { ...props, tried: '124' })).toContain(
      '这一稿的说明（试算未计入）：这一稿 119，试算 124 数控',
    );
    expect(text(PlanPanel, { ...props, tried: '124' }, 'en')).toContain(
      'The draft explained, without what was tried: 119 in the draft, 124 tried out CNC',
    );
    expect(text(PlanPanel, { ...props, tried: null })).not.toContain('试算');
  });
});
