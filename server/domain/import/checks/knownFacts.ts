import type { ProgrammeRow, SchoolRow } from '../../facts/rows.ts';

/** What became of those who entered a programme in one year; null: not told. */
export interface KnownIntake {
  enrolled: number | null;
  /** on roll in the first, second … year of study */
  onRoll: readonly (number | null)[];
  graduated: number | null;
}

/** Ways in which demand for labour is told. They overlap, and are never added to each other. */
export const DEMAND_MEASURES = ['market', 'postings', 'demand'] as const;
export type DemandMeasure = (typeof DEMAND_MEASURES)[number];

/** What is stored already, of the same kind of data, and a file is held against. */
export interface KnownFacts {
  /** counts of a series by period; a series is named by its measure and codes, parted by `|` */
  series(name: string): ReadonlyMap<string, number>;
  school(code: string): Pick<SchoolRow, 'validFrom' | 'validTo'> | null;
  /** null: the school has told its programmes, and this is none of them; undefined: it has told none */
  programme(
    school: string,
    specialty: string,
  ): Pick<ProgrammeRow, 'opened' | 'length' | 'places' | 'status'> | null | undefined;
  intake(school: string, specialty: string, entryYear: string): KnownIntake | null;
  /** quarters and regions of which a measure of demand is stored, as `2026Q3|220502` */
  demand(measure: DemandMeasure): ReadonlySet<string>;
}

/** A world in which nothing was stored before. */
export const NOTHING_KNOWN: KnownFacts = {
  series: () => new Map(),
  school: () => null,
  programme: () => undefined,
  intake: () => null,
  demand: () => new Set(),
};
