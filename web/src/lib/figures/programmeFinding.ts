import type { Translate } from '#lib/i18n/index.ts';
import type { Estimate, PlacementRow } from './types.ts';

/**
 * What the schools of a specialty show: whether any school's outcome rate certainly differs from the specialty's
 * own, i.e. whether its interval leaves that value out. Too few graduates is said, never counted as low.
 */
export function programmeFinding(
  rows: readonly PlacementRow[],
  specialty: Estimate | null,
  schools: number,
  t: Translate,
): string {
  if (schools === 0) return t('taught.finding.nowhere');
  const assessed = rows.filter((row) => row.components.outcome.value !== null);
  const few = schools - assessed.length;
  if (assessed.length === 0 || specialty?.value == null) return t('taught.finding.few', { schools });
  // the only school is the specialty: there is nothing to differ from
  if (schools === 1) return t('taught.finding.only');
  const apart = assessed.filter(({ components: { outcome } }) => {
    const value = specialty.value as number;
    return (outcome.low !== null && outcome.low > value) || (outcome.high !== null && outcome.high < value);
  });
  if (apart.length === 0) return t('taught.finding.same', { schools: assessed.length, few });
  return t('taught.finding.apart', { schools: assessed.length, apart: apart.length, few });
}
