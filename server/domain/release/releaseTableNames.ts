import type { ReleaseKind } from './releaseKinds.ts';

/** Tables a release is read in, in their order, by the name in addresses. */
export const RELEASE_TABLES = {
  quarterly: [
    'sectors',
    'counties',
    'most-wanted',
    'surplus',
    'pay',
    'openings',
    'outcomes',
    'where-taught',
    'outlook',
  ],
  yearly: ['outcomes-city', 'outcomes-schools', 'outcomes', 'outcomes-programmes', 'flows'],
} as const satisfies Record<ReleaseKind, readonly string[]>;

export type ReleaseTableName = (typeof RELEASE_TABLES)[ReleaseKind][number];

const ALL: readonly string[] = [...RELEASE_TABLES.quarterly, ...RELEASE_TABLES.yearly];

/** Whether any release has a table of this name. */
export function isReleaseTable(name: string): name is ReleaseTableName {
  return ALL.includes(name);
}
