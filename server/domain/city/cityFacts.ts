import type { Block } from '../cube/block.ts';
import type { EditionIndex } from '../edition/indexEdition.ts';
import type {
  AssociationForecastRow,
  MarketRow,
  OutcomeReturnRow,
  ProgrammeRow,
  SchoolRow,
} from '../facts/rows.ts';

/** Kinds of data that figures are made of; published figures stand beside them as references. */
export type ShownKind = 'real' | 'demonstration';

/** A published market row, with where it was read. */
export interface PublishedMarketRow extends MarketRow {
  source: string;
  /** the ratio its publisher printed; null: none was */
  printedRatio: number | null;
}

/** A published outcome return; `school` is the code of an area or group of schools. */
export interface PublishedReturnRow extends OutcomeReturnRow {
  source: string;
}

/** Where facts come from, as printed under a table, and the periods they speak of (null: not said). */
export interface SourceLine {
  text: string;
  from: string | null;
  to: string | null;
}

/** Every fact that the city's figures are made of: those of one data kind, the references, the edition. */
export interface CityFacts {
  index: EditionIndex;
  dataKind: ShownKind;
  /** decoded cube blocks of `dataKind`, all periods */
  market: readonly Block[];
  outcomes: readonly Block[];
  /** what graduates answer together, of the rows of `outcomes` */
  answers: readonly Block[];
  returns: readonly Block[];
  enrolment: readonly Block[];
  postings: readonly Block[];
  demand: readonly Block[];
  programmes: readonly ProgrammeRow[];
  /** schools of any data kind; those of kind `aggregate` give published returns their names */
  schools: readonly SchoolRow[];
  /** every forecast that associations made, whatever year it is of */
  associations: readonly AssociationForecastRow[];
  publishedMarket: readonly PublishedMarketRow[];
  publishedReturns: readonly PublishedReturnRow[];
  /** where the facts of each family come from */
  sources: Readonly<
    Record<'market' | 'outcomes' | 'returns' | 'enrolment' | 'postings' | 'demand', readonly SourceLine[]>
  >;
  /** seed of every random draw */
  seed: number;
}
