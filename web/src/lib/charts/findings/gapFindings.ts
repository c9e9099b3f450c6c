import { rollup } from 'd3-array';
import { formatNumber } from '../../format/index.ts';
import type { Translate } from '../../i18n/index.ts';
import type { Coded, DemandLink, Estimate, MostWantedRow, Named, PipelineStep } from '../types.ts';
import { type BesideOthers, besidePercent } from '../words/besideOthers.ts';
import { gapSide } from '../words/classes.ts';
import type { Finding } from './finding.ts';

/**
 * Which gap is the largest. The first is named alone only when its interval lies above every other; otherwise the
 * title says how many cannot be told apart from it.
 */
export function gapFinding(rows: readonly MostWantedRow[]): Finding {
  const [first, ...others] = rows.filter(({ gap }) => gap.value !== null && (gap.low ?? 0) > 0);
  if (!first) return { key: 'chart.finding.gap.none' };
  const names = { name: { shown: [first], total: 1 } };
  const floor = first.gap.low ?? 0;
  const near = others.filter(({ gap }) => (gap.high ?? 0) >= floor).length;
  const gap = Math.round(first.gap.value ?? 0);
  if (near === 0) return { key: 'chart.finding.gap.first', values: { gap }, names };
  return { key: 'chart.finding.gap.near', values: { near, gap }, names };
}

/** Code of the sector that is none of the named ones. */
const OTHER = '0';

/**
 * The named sector that takes the largest share of the demand shown, which is what can be linked to specialties;
 * *other* counts in the total only.
 */
export function demandFinding(links: readonly DemandLink[]): Finding {
  const all = links.reduce((total, { persons }) => total + persons, 0);
  if (!all) return { key: 'chart.finding.demand.missing' };
  const sectors = new Map<string, Coded>(links.map(({ sector }) => [sector.code, sector]));
  const persons = rollup(
    links,
    (group) => group.reduce((total, link) => total + link.persons, 0),
    ({ sector }) => sector.code,
  );
  const [code = '', most = 0] =
    [...persons].filter(([found]) => found !== OTHER).sort((a, b) => b[1] - a[1])[0] ?? [];
  const sector = sectors.get(code);
  if (!sector) return { key: 'chart.finding.demand.missing' };
  return {
    key: 'chart.finding.demand.sector',
    values: { share: Math.round((most / all) * 100) },
    names: { sector: { shown: [sector], total: 1 } },
  };
}

/**
 * Which is larger in the graduation year, demand or supply, and by how much; a side only where the interval excludes 0.
 * Where nobody is taught, demand alone: that it exceeds a supply of none is no finding. Where the records say too little, no number.
 *
 * @param refused why the records say too little: vacancies or seekers are too few, or the hires contradict them
 */
export function fanFinding(
  subject: Named,
  gap: Estimate,
  year: string,
  ends?: { demand: Estimate | null; supply: Estimate | null },
  refused: 'few' | 'contradicted' | null = null,
): Finding {
  const names = { name: { shown: [subject], total: 1 } };
  if (refused && gap.value !== null) return { key: `chart.finding.fan.${refused}`, values: { year }, names };
  if (ends?.supply?.value === 0 && ends.demand?.value != null) {
    return {
      key: 'chart.finding.fan.noSupply',
      values: { year, persons: Math.round(ends.demand.value) },
      names,
    };
  }
  if (gap.value === null) return { key: 'chart.finding.fan.missing', values: { year }, names };
  const values = { year, persons: Math.round(Math.abs(gap.value)) };
  return { key: `chart.finding.fan.${gapSide(gap)}`, values, names };
}

/** The gap at balance of the graduation year as a sentence; a side only where its interval excludes 0. */
export function guidanceFinding(
  { balance: { gap }, graduationYear }: { balance: { gap: Estimate }; graduationYear: string },
  t: Translate,
): string {
  if (gap.value === null) return t('outlook.missing');
  const values = { year: graduationYear, persons: formatNumber(Math.abs(gap.value)) };
  return t(`outlook.${gapSide(gap)}`, values);
}

/** What is known of a specialty's entrants beside those of others, once they graduate. */
interface Outlook {
  entryYear: string;
  graduationYear: string;
  balance: { supply: Pick<Estimate, 'note'>; shortageProbability: number | null };
  /** null: it is not known */
  beside: BesideOthers | null;
}

/**
 * Whether those who start next autumn will be wanted when they graduate, beside other specialties: a side and its
 * probability only where one is told, and why nobody can say where none is. What no school
 * teaches is told of one class, as if there were one.
 *
 * @param taught null: the list of programmes is not in
 */
export function specialtyVerdict(outlook: Outlook | null, taught: boolean | null, t: Translate): string {
  if (!outlook) return t(taught === false ? 'specialty.verdict.untaught' : 'specialty.verdict.none');
  const { balance, beside, entryYear: entry, graduationYear: year } = outlook;
  if (beside === null) return t('specialty.verdict.unknown', { entry, year });
  const values = { entry, year, percent: besidePercent(beside, balance.shortageProbability) ?? '' };
  return balance.supply.note === 'smallest_class'
    ? t(`specialty.verdict.class.${beside}`, values)
    : t(`specialty.verdict.${beside}`, values);
}

/** How many of an intake will seek work in the city. */
export function waterfallFinding(steps: readonly PipelineStep[], year: string): Finding {
  const persons = (step: PipelineStep['step']) => steps.find((s) => s.step === step)?.persons.value ?? null;
  const intake = persons('intake');
  const supply = persons('local_supply');
  if (intake === null || supply === null) return { key: 'chart.finding.waterfall.missing' };
  return {
    key: 'chart.finding.waterfall.supply',
    values: { intake: Math.round(intake), supply: Math.round(supply), year },
  };
}
