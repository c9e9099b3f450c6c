import type { Language } from '../../i18n/index.ts';
import type { SupplyDemandRow } from '../types.ts';
import { countText } from './countText.ts';

/** The employers of a row: "at least" where nobody stated their number, a mark where none was counted. */
export function employersText(
  { employers, employersAtLeast }: Pick<SupplyDemandRow, 'employers' | 'employersAtLeast'>,
  language: Language,
): string {
  const count = countText(employers, language);
  return employersAtLeast ? language.t('chart.column.employers.atLeast', { count }) : count;
}
