import { expect, test } from 'vitest';
import {
  demandFinding,
  flowFinding,
  gapFinding,
  heatFinding,
  payFinding,
  quadrantFinding,
  ratioListFinding,
  sayFinding,
  timeFinding,
  waterfallFinding,
} from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import {
  CITY,
  CITY_POINTS,
  DEMAND,
  FLOWS,
  HEAT,
  PAY,
  QUADRANT,
  SECTORS,
  STEPS,
  WANTED,
} from './fixtures/index.ts';

const zh = language('zh');

test('no finding is longer than 30 Chinese characters on the fixed figures', () => {
  const said = [
    ratioListFinding(SECTORS),
    timeFinding(CITY, CITY_POINTS),
    heatFinding(HEAT, 8),
    gapFinding(WANTED),
    quadrantFinding(QUADRANT, 60),
    flowFinding(FLOWS, CITY),
    demandFinding(DEMAND),
    waterfallFinding(STEPS, '2029'),
    payFinding(PAY),
  ].map((finding) => sayFinding(finding, zh));
  expect(said.filter((sentence) => sentence.replace(/[\s\d.,]/g, '').length > 30)).toEqual([]);
});
