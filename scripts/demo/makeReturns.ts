import { EMPLOYED, PLACED } from '../../server/domain/facts/outcome.ts';
import type { OutcomeReturnRow } from '../../server/domain/facts/rows.ts';
import type { Graduate } from './makeGraduate.ts';
import type { DemoSettings, Field } from './settings.ts';

const PRIMARY: ReadonlySet<Field> = new Set(['farming']);
const SECONDARY: ReadonlySet<Field> = new Set(['making', 'green']);

/**
 * Aggregate returns: the graduates of a school that hands in no single records, counted by specialty. As in the
 * national tables, place and branch of industry cover everybody placed, further study included.
 *
 * @param local whether a region lies in the city
 */
export function makeReturns(
  graduates: readonly Graduate[],
  settings: DemoSettings,
  local: (region: string) => boolean,
): OutcomeReturnRow[] {
  const groups = Map.groupBy(graduates, (each) => `${each.school}/${each.specialty}/${each.cohort}`);
  const fields = new Map(settings.specialties.map((each) => [each.code, each.field]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const count = (test: (graduate: Graduate) => boolean): number => group.filter(test).length;
    const pay = (low: number, high: number): number =>
      count(({ pay }) => pay !== null && pay >= low && pay < high);
    const placed = count(({ outcome }) => PLACED.has(outcome));
    const field = fields.get(first.specialty) ?? 'other';
    const near = count(({ outcome, region }) => PLACED.has(outcome) && region !== null && local(region));
    return [
      {
        school: first.school,
        specialty: first.specialty,
        cohort: first.cohort,
        graduates: group.length,
        enterprises: count(({ outcome }) => outcome === 'contract' || outcome === 'flexible'),
        selfEmployed: count(({ outcome }) => outcome === 'self_employed'),
        furtherStudy: count(({ outcome }) => outcome === 'further_study'),
        otherEmployed: count(({ outcome }) => outcome === 'military_programme'),
        matched: count(({ outcome, matched }) => EMPLOYED.has(outcome) && matched === true),
        contract: count(({ contract }) => contract === true),
        insured: count(({ insured }) => insured === true),
        local: near,
        elsewhere: placed - near,
        abroad: 0,
        primary: PRIMARY.has(field) ? placed : 0,
        secondary: SECONDARY.has(field) ? placed : 0,
        tertiary: PRIMARY.has(field) || SECONDARY.has(field) ? 0 : placed,
        payBelow2000: pay(0, 2000),
        pay2000to3000: pay(2000, 3000),
        pay3000to4000: pay(3000, 4000),
        payAbove4000: pay(4000, Number.POSITIVE_INFINITY),
      },
    ];
  });
}
