import { COMPONENTS } from './editionSettings.ts';
import type { EditionProblem, EditionProblemCode } from './problem.ts';
import type { Edition } from './types.ts';

/**
 * Settings against each other: `unknown_region` (the city or the reference area), `goalpost_order`,
 * `quality_weight_sum`, `cut_order`, `class_order`, `calendar_order`, `pay_order`, `history_order`, `unknown_sector` and `unknown_specialty` (a priority).
 */
export function checkSettings({ settings, regions, sectors, specialties }: Edition): EditionProblem[] {
  const problems: EditionProblem[] = [];
  const add = (code: EditionProblemCode, values: EditionProblem['values']) =>
    problems.push({ grade: 'error', table: 'edition', row: null, code, values });
  const { quality, ratio, plan } = settings;

  for (const code of [settings.city, settings.referenceRegion]) {
    if (!regions.some((region) => region.code === code)) add('unknown_region', { code });
  }
  for (const component of COMPONENTS) {
    const { low, high, log } = quality.goalposts[component];
    // A logarithmic scale has no place for 0.
    if (!(low < high) || (log && low <= 0)) add('goalpost_order', { component, low, high });
  }
  const sum = COMPONENTS.reduce((total, component) => total + quality.weights[component], 0);
  if (Math.abs(sum - 1) > 1e-9) add('quality_weight_sum', { sum });
  const { equal, clear, severe } = ratio.cuts;
  if (!(equal <= clear && clear <= severe)) add('cut_order', { equal, clear, severe });
  if (plan.classMin > plan.classMax) add('class_order', { low: plan.classMin, high: plan.classMax });
  for (const code of Object.keys(plan.priorities)) {
    if (!sectors.some((sector) => sector.code === code)) add('unknown_sector', { code });
  }
  for (const code of Object.keys(plan.care)) {
    if (!specialties.some((specialty) => specialty.code === code)) add('unknown_specialty', { code });
  }
  for (const [name, stretch] of Object.entries(settings.calendar)) {
    if (typeof stretch === 'object' && stretch.from > stretch.to) add('calendar_order', { name, ...stretch });
  }
  const { payLow, payHigh } = settings.import;
  if (payLow >= payHigh) add('pay_order', { low: payLow, high: payHigh });
  const { historyLeast, historyWindow } = settings.import.checks;
  if (historyLeast > historyWindow) add('history_order', { low: historyLeast, high: historyWindow });
  return problems;
}
