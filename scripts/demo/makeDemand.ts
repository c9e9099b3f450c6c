import { creditCheckCharacter } from '../../server/domain/facts/creditCode.ts';
import { quartersOf, shiftQuarter } from '../../server/domain/facts/period.ts';
import { createRandom } from './random.ts';
import type { DemoSettings } from './settings.ts';

/** A need as an employer would register it. */
export interface DemoNeed {
  creditCode: string;
  employer: string;
  occupation: string;
  headcount: number;
  skill: string;
  pay: string;
  region: string;
  from: string;
  until: string | null;
  contact: string;
}

const DAYS = 28;
/** One in so many leaves the pay to be agreed on. */
const NEGOTIABLE = 0.15;
const STANDS_OPEN = 0.4;

/** Needs of invented employers, each in one county, over the last quarters. The same need is registered once. */
export function makeDemand({
  seed,
  firstQuarter,
  quarters,
  counties,
  occupations,
  demand,
}: DemoSettings): DemoNeed[] {
  const random = createRandom(seed, 'demand');
  const skills = Object.keys(demand.skills);
  const employers = Array.from({ length: demand.employers }, (_, i) => {
    const body = `${demand.creditCodeStart}${String(i + 1).padStart(17 - demand.creditCodeStart.length, '0')}`;
    return {
      creditCode: `${body}${creditCheckCharacter(body)}`,
      employer: `示范用工单位${String(i + 1).padStart(2, '0')}（示范）`,
      county: counties[random.pick(counties.map(({ share }) => share))] as (typeof counties)[number],
      contact: demand.contacts[Math.floor(random.between(0, demand.contacts.length))] as string,
    };
  });
  const needs = Array.from({ length: demand.registrations }, (): DemoNeed => {
    const { county, ...employer } = employers[
      Math.floor(random.between(0, employers.length))
    ] as (typeof employers)[number];
    const weights = occupations.map(({ vacancies, field }) => vacancies * county.weights[field]);
    const skill = skills[random.pick(Object.values(demand.skills))] as string;
    const [least, most] = (demand.pay[skill] ?? demand.pay['']) as [number, number];
    const middle = Math.round(random.between(least, most) / 100) * 100;
    const quarter = shiftQuarter(firstQuarter, quarters - 1 - Math.floor(random.between(0, demand.quarters)));
    const from = dayOf(quarter, Math.floor(random.between(0, 3)), Math.floor(random.between(0, DAYS)));
    return {
      creditCode: employer.creditCode,
      employer: employer.employer,
      occupation: occupations[random.pick(weights)]?.code as string,
      headcount: 1 + random.binomial(14, 0.22),
      skill,
      pay: random.chance(NEGOTIABLE) ? '面议' : `${middle - 500}-${middle + 500}元/月`,
      region: county.region,
      from,
      until: random.chance(STANDS_OPEN) ? null : dayOf(shiftQuarter(quarter, 1), 2, DAYS - 1),
      contact: employer.contact,
    };
  });
  const seen = new Set<string>();
  return needs
    .filter(({ creditCode, occupation, skill, from }) => {
      // 不限 and a blank are the same need
      const key = [creditCode, occupation, skill === '不限' ? '' : skill, from].join();
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.creditCode < b.creditCode ? -1 : 1));
}

/** @param month of the quarter, from 0 @param day from 0 */
function dayOf(quarter: string, month: number, day: number): string {
  const [first] = quartersOf(quarter) as [string];
  const number = (Number(first.at(-1)) - 1) * 3 + 1 + month;
  return `${first.slice(0, 4)}-${String(number).padStart(2, '0')}-${String(day + 1).padStart(2, '0')}`;
}
