import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import {
  flowFinding,
  payFinding,
  quadrantFinding,
  sayFinding,
} from '../../../web/src/lib/charts/findings/index.ts';
import { GraduateFlows } from '../../../web/src/lib/charts/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { absent, CITY, estimate, FLOWS, frame, PAY, QUADRANT } from './fixtures/index.ts';
import Speak from './Speak.svelte';

const zh = language('zh');

describe('the quadrant', () => {
  test('names only who clears both lines', () => {
    expect(quadrantFinding(QUADRANT, 60).names?.best).toMatchObject({
      shown: [{ nameZh: '护理' }],
      total: 3,
    });
  });

  test('claims nothing when the threshold lies above all', () => {
    expect(quadrantFinding(QUADRANT, 95).key).toBe('chart.finding.quadrant.worst');
  });
});

test('graduate flows give the local share and the share of further study', () => {
  // 93 of 182 and 43 of 182
  expect(flowFinding(FLOWS, CITY).values).toEqual({ local: 51, study: 24 });
});

test('of fewer than ten graduates no share is told, in the title, the drawing or the table', () => {
  const nine = FLOWS.slice(0, 3).map((row) => ({ ...row, graduates: 3 }));
  expect(sayFinding(flowFinding(nine, CITY), zh)).toMatch(/^只有 9 名毕业生，太少，不算百分数/);
  const drawn = render(Speak, {
    props: {
      of: GraduateFlows,
      props: { frame: frame('flows'), rows: nine, cohort: '2026', city: CITY },
      locale: 'zh',
    },
  }).body;
  expect(drawn).toContain('协议和合同就业');
  expect(drawn).not.toMatch(/\d%/);
});

test('pay differs only when the intervals lie apart', () => {
  expect(sayFinding(payFinding(PAY), zh)).toBe('起薪中位数比全市中职毕业生高约 700 元');
  const near = PAY.map((group) => ({ ...group, pay: { ...group.pay, median: estimate(4000, 3500, 4500) } }));
  expect(payFinding(near).key).toBe('chart.finding.pay.same');
});

test('pay without enough graduates is not assessed', () => {
  const few = PAY.map((group) => ({ ...group, pay: { ...group.pay, median: absent('not_assessable') } }));
  expect(sayFinding(payFinding(few), zh)).toBe('样本太少，起薪不作评价');
});
