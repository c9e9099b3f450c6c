import type { Delimiter } from './delimiterOf.ts';
import type { Given } from './given.ts';
import type { TextEncoding } from './recogniseFormat.ts';
import type { HeaderMapping } from './recogniseHeader.ts';

/** How a file was read: shown to its sender, who may correct it. */
export interface Reading {
  workbook: 'xlsx' | 'xls' | null;
  /** of a text file */
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  /** of a workbook */
  sheet: string | null;
  /** line of the header, the lower one where it has two; null: none was found */
  headerRow: number | null;
  /** empty where the header holds personal data */
  headers: string[];
  /** English column name → header it was read from */
  columns: Record<string, string>;
  /** English column name → header that might be meant; a proposal only */
  proposed: Record<string, string>;
  /** header → column beside the kind's own headers */
  mapping: HeaderMapping;
  /** the mapping was kept from an earlier file of the same layout */
  remembered: boolean;
  /** layout of the edition by which a foreign file was read; none: as it stands */
  layout?: string | null;
  /** what was given at import or stated in the title, by column; left out: nothing was */
  given?: Given;
}
