import type { PlanVerdict } from '../api/types.ts';

/** A verdict's sign: it says the verdict where colour cannot. */
export const VERDICT_ICONS: Record<PlanVerdict, string> = {
  new: '＋',
  expand: '▲',
  hold: '＝',
  shrink: '▼',
  adjust: '±',
  suspend: '■',
  transfer: '→',
  consolidate: '⇐',
  not_assessable: '◌',
};
