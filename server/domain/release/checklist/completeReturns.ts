import type { ChecklistInput, Finding } from './types.ts';
import { warning } from './types.ts';

/** Counties of which no return counts in the quarter: the release can come out without them, and says so. */
export function completeReturns({ version, tables }: ChecklistInput): Finding[] {
  const missing = missingCounties({ version, tables });
  return missing.length === 0
    ? []
    : [warning('missing_returns', { count: missing.length, counties: missing })];
}

/** The counties that a release comes out without. */
export function missingCounties({ version, tables }: Pick<ChecklistInput, 'version' | 'tables'>) {
  if (version.kind !== 'quarterly') return [];
  const latest = tables['supply-demand/city']?.find(({ period }) => period === version.release);
  return (latest?.coverage.missing ?? []).map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn }));
}
