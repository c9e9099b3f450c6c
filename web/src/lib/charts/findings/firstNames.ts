import type { Named } from '../types.ts';
import type { FindingNames } from './finding.ts';

/** Names for a title: two when they are all there are and short enough, otherwise the first and a count. */
export function firstNames(all: readonly Named[], characters = 12): FindingNames {
  const both = all.slice(0, 2);
  const fits = both.reduce((sum, { nameZh }) => sum + nameZh.length, 0) <= characters;
  return { shown: all.length <= 2 && fits ? both : all.slice(0, 1), total: all.length };
}
