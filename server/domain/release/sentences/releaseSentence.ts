import type { RatioClass } from '../../indicators/supplyDemandRatio.ts';
import type { ColumnUnit } from '../tables/releaseColumns.ts';

/**
 * A figure bound into a sentence: it follows the tables, and nobody types it. One with a unit is printed, as `{name}` with its
 * bounds as `{name_range}` and whose it is as `{name_name}`; one without is a word that chooses how the sentence goes.
 * Figures called `short1`, `short2` … are a group that is listed as `{short_list}`.
 */
export interface BoundFigure {
  /** name within the sentence, e.g. `ratio` */
  name: string;
  value: number | string | null;
  low?: number | null;
  high?: number | null;
  unit?: ColumnUnit | 'percent' | 'year';
  /** what it is of */
  nameZh?: string;
  nameEn?: string;
  /** what the interval allows to be said of it; null: it is missing */
  direction?: RatioClass | null;
}

/** One generated sentence: what is found, as a code with its figures; the catalogues say it. */
export interface ReleaseSentence {
  code: string;
  figures: BoundFigure[];
}
