import type { LimitName } from '../planResult.ts';

/** A limit left out of a model, to find which of them conflict; `of` null: wherever it stands. */
export interface LeftOut {
  limit: LimitName;
  of: string | null;
}

export type Keeps = (limit: LimitName, of?: string | null) => boolean;

/** Whether a limit is still to be kept. */
export function keepsAllBut(left: readonly LeftOut[]): Keeps {
  if (left.length === 0) return () => true;
  return (limit, of = null) => !left.some((out) => out.limit === limit && (out.of === null || out.of === of));
}
