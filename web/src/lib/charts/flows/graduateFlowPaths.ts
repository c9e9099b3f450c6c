import type { FlowRow, Outcome } from '../types.ts';
import type { FlowPath } from './flowSeries.ts';

/** Colour of an outcome: employment in steps of pine, study blue, all else grey. */
export const OUTCOME_TONE: Record<Outcome, string> = {
  contract: 'f-work1',
  self_employed: 'f-work2',
  flexible: 'f-work3',
  further_study: 'f-study',
  military_programme: 'f-other',
  seeking: 'f-other',
  not_seeking: 'f-other',
  unregistered: 'f-other',
};

export const PLACE_TONE: Record<FlowRow['place'], string> = {
  local: 'f-work1',
  province: 'f-work2',
  elsewhere: 'f-work3',
  college: 'f-study',
  none: 'f-other',
};

/** Graduates' ways: cohort → outcome → place. */
export function graduateFlowPaths(rows: readonly FlowRow[]): FlowPath[] {
  return rows.map(({ outcome, place, graduates }) => ({
    nodes: ['cohort', outcome, `to-${place}`],
    persons: graduates,
    tone: OUTCOME_TONE[outcome],
  }));
}
