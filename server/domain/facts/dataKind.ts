/**
 * Where a fact comes from: handed in (`real`), typed from a cited publication (`published`), or made by the
 * generator (`demonstration`). Figures of different kinds are never added together.
 */
export const DATA_KINDS = ['real', 'published', 'demonstration'] as const;

export type DataKind = (typeof DATA_KINDS)[number];
