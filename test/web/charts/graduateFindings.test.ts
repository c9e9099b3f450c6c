import { describe, expect, test } from 'vitest';
import {
  flowFinding,
  payFinding,
  quadrantFinding,
  sayFinding,
} from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { absent, CITY, estimate, FLOWS, PAY, QUADRANT } from './fixtures/index.ts';

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

test('pay differs only when the intervals lie apart', () => {
  expect(sayFinding(payFinding(PAY), zh)).toBe('起薪中位数比全市中职毕业生高约 700 元');
  const near = PAY.map((group) => ({ ...group, pay: { ...group.pay, median: estimate(4000, 3500, 4500) } }));
  expect(payFinding(near).key).toBe('chart.finding.pay.same');
});

test('pay without enough graduates is not assessed', () => {
  const few = PAY.map((group) => ({ ...group, pay: { ...group.pay, median: absent('not_assessable') } }));
  expect(sayFinding(payFinding(few), zh)).toBe('样本太少，起薪不作评价');
});
