import { formatFigure } from '../../format/index.ts';
import type { Translate } from '../../i18n/index.ts';
import { tellShares } from '../flows/tellShares.ts';
import type { Estimate, FlowRow, Named, PayGroup } from '../types.ts';
import type { Finding } from './finding.ts';

/** The first group's median pay, against the comparison group's only when their intervals lie apart. */
export function payFinding(groups: readonly PayGroup[]): Finding {
  const [group] = groups;
  const median = group?.pay.median;
  if (!median || median.value === null) return { key: 'chart.finding.pay.missing' };
  const other = groups.find(({ comparison }) => comparison);
  const base = other?.pay.median;
  if (!other || !base || base.value === null)
    return { key: 'chart.finding.pay.alone', values: { pay: formatFigure(median.value, 'money') } };
  const names = { other: { shown: [other], total: 1 } };
  const apart =
    (median.low ?? -Infinity) > (base.high ?? Infinity) ||
    (median.high ?? Infinity) < (base.low ?? -Infinity);
  if (!apart) return { key: 'chart.finding.pay.same', names };
  const difference = formatFigure(Math.abs(median.value - base.value), 'money');
  return {
    key: median.value > base.value ? 'chart.finding.pay.higher' : 'chart.finding.pay.lower',
    values: { difference },
    names,
  };
}

/** The graduates who work in the city and who study on, as shares where they are not few; all are counted, so no interval. */
export function flowFinding(rows: readonly FlowRow[], city: Named): Finding {
  const sum = (keep: (row: FlowRow) => boolean) =>
    rows.filter(keep).reduce((total, row) => total + row.graduates, 0);
  const all = sum(() => true);
  if (!all) return { key: 'chart.finding.flow.missing' };
  const local = sum(({ place }) => place === 'local');
  const study = sum(({ outcome }) => outcome === 'further_study');
  const names = { city: { shown: [city], total: 1 } };
  if (!tellShares(all)) return { key: 'chart.finding.flow.few', values: { all, local, study }, names };
  const percent = (part: number) => Math.round((part / all) * 100);
  return {
    key: 'chart.finding.flow.shares',
    values: { local: percent(local), study: percent(study) },
    names,
  };
}

/** What stands of a specialty at its schools. */
interface AtSchools {
  /** outcome rate of each school that has one, or the reason why not */
  outcomes: readonly Estimate[];
  /** that of the specialty */
  specialty: Estimate | null;
  /** schools listed, and those of them that teach it today */
  schools: number;
  open: number;
}

/**
 * What the schools of a specialty show: whether any school's outcome rate certainly differs from the specialty's
 * own, i.e. whether its interval leaves that value out. Too few graduates is said, never counted as low, and so is a rate
 * that leans on the category: it is not the school's. A school without figures is neither. One school assessed has no other to
 * differ from.
 */
export function programmeFinding({ outcomes, specialty, schools, open }: AtSchools, t: Translate): string {
  if (open === 0) return t('taught.finding.nowhere');
  // the only school is the specialty: there is nothing to differ from
  if (schools === 1) return t('taught.finding.only');
  const assessed = outcomes.filter(({ value, note }) => value !== null && note !== 'category_value');
  const few = outcomes.filter(
    ({ state, note }) => state === 'not_assessable' || note === 'category_value',
  ).length;
  const none = schools - assessed.length - few;
  if (assessed.length === 0 && few === 0) return t('taught.finding.unknown', { schools });
  if (assessed.length === 0) {
    // a rate that leans on the group is printed: it says nothing of the school, and is not few of everything
    const lent = outcomes.some(({ value }) => value !== null);
    return t(lent ? 'taught.finding.lent' : 'taught.finding.few', { schools, none });
  }
  if (specialty?.value == null) return t('taught.finding.noOwn', { schools });
  const apart = assessed.filter((outcome) => {
    const value = specialty.value as number;
    return (outcome.low !== null && outcome.low > value) || (outcome.high !== null && outcome.high < value);
  });
  const values = { schools: assessed.length, apart: apart.length, few, none };
  if (apart.length > 0) return t('taught.finding.apart', values);
  return t(assessed.length === 1 ? 'taught.finding.one' : 'taught.finding.same', values);
}
