import type { Estimate } from '../../facts/estimate.ts';
import type { TitleAccuracy } from './measureAccuracy.ts';

/** Of every measure, the sets from the best founded figure to the least. */
export const TITLE_SETS = ['advertised', 'heldOut', 'aliases', 'development'] as const;
export type TitleSet = (typeof TITLE_SETS)[number];

/** How well one set of titles was matched. */
export interface MeasuredSet {
  set: TitleSet;
  titles: number;
  classified: number;
  coverage: Estimate;
  minorGroup: Estimate;
  sector: Estimate;
  confusion: TitleAccuracy['confusion'];
}

export interface TitleReport {
  /** id of the edition whose names were matched */
  edition: string;
  sets: MeasuredSet[];
}
