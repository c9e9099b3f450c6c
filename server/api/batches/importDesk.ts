import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ListEntry } from '../../domain/import/codeLists.ts';
import type { CompletenessTable, ExpectedKind } from '../../domain/import/completeness/types.ts';
import type { TextEncoding } from '../../domain/import/recogniseFormat.ts';
import type { HeaderMapping } from '../../domain/import/recogniseHeader.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { Batch, Problem, ProblemGroup } from './batch.model.ts';

/** A file handed in through the web form, already on this machine's disk. */
export interface IncomingFile {
  kind: ImportKind;
  dataKind: DataKind;
  path: string;
  fileName: string;
  /** of a text file; found out when left out */
  encoding?: TextEncoding | undefined;
  /** what the sender's own headers stand for */
  mapping?: HeaderMapping | undefined;
}

/** What became of it. */
export interface ReceivedFile {
  /** id of the batch it is, or was before */
  batch: string;
  /** exactly this file is in already; nothing was done */
  already: boolean;
}

/** Imports, as the API needs them; the store implements it. */
export interface ImportDesk {
  /** latest first */
  batches(first: number): Promise<Batch[]>;
  batch(id: string): Promise<Batch | null>;
  problems(batch: string, offset: number, limit: number): Promise<{ problems: Problem[]; total: number }>;
  problemGroups(batch: string): Promise<ProblemGroup[]>;
  /** schools that files may name: real ones where there are any, those of the demonstration otherwise */
  schools(): Promise<ListEntry[]>;
  /** who handed in a kind of file by today, and who is missing */
  completeness(kind: ExpectedKind): Promise<CompletenessTable>;
  /** takes a committed batch back and publishes anew */
  withdraw(batch: string): Promise<void>;
  /** checks the file, commits it if it is right, and publishes anew */
  importFile(file: IncomingFile): Promise<ReceivedFile>;
}

/** Injection token of the {@link ImportDesk}. */
export const IMPORT_DESK = Symbol('ImportDesk');
