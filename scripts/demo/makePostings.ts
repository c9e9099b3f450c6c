import { quartersOf, shiftQuarter } from '../../server/domain/facts/period.ts';
import { createRandom } from './random.ts';
import type { DemoSettings } from './settings.ts';

/** An advertisement as a job board would hand it in. */
export interface DemoAdvertisement {
  id: string;
  employer: string;
  title: string;
  headcount: number | null;
  pay: string;
  industry: string;
  region: string;
  opened: string;
}

/** Advertisements of the latest quarter: enough to be seen, few enough to be read. */
const COUNT = 400;
const EMPLOYERS = 60;
/** One in so many does not say how many people are wanted. */
const SILENT_SHARE = 0.25;
const DAYS = 28;

/** Advertisements of the latest quarter by invented employers, in the counties as large as their share of the market. */
export function makePostings({
  seed,
  firstQuarter,
  quarters,
  counties,
  postings,
}: DemoSettings): DemoAdvertisement[] {
  const random = createRandom(seed, 'postings');
  const quarter = quartersOf(shiftQuarter(firstQuarter, quarters - 1))[0] as string;
  const firstMonth = (Number(quarter.at(-1)) - 1) * 3 + 1;
  return Array.from({ length: COUNT }, (_, i) => {
    const { title, industry, pay } = postings[
      random.pick(postings.map(({ weight }) => weight))
    ] as (typeof postings)[number];
    const month = firstMonth + Math.floor(random.between(0, 3));
    const day = 1 + Math.floor(random.between(0, DAYS));
    return {
      id: `DEMO-${quarter}-${String(i + 1).padStart(4, '0')}`,
      employer: `示范用人单位${String(1 + Math.floor(random.between(0, EMPLOYERS))).padStart(2, '0')}`,
      title,
      headcount: random.chance(SILENT_SHARE) ? null : 1 + random.binomial(9, 0.2),
      pay,
      industry,
      region: counties[random.pick(counties.map(({ share }) => share))]?.region as string,
      opened: `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    };
  });
}
