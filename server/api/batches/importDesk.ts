import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Batch, Problem, ProblemGroup } from './batch.model.ts';

/** A file handed in through the web form, already on this machine's disk. */
export interface IncomingFile {
  kind: string;
  dataKind: DataKind;
  path: string;
  fileName: string;
}

/** Imports, as the API needs them; the store implements it. */
export interface ImportDesk {
  /** latest first */
  batches(first: number): Promise<Batch[]>;
  batch(id: string): Promise<Batch | null>;
  problems(batch: string, offset: number, limit: number): Promise<{ problems: Problem[]; total: number }>;
  problemGroups(batch: string): Promise<ProblemGroup[]>;
  /** takes a committed batch back and publishes anew */
  withdraw(batch: string): Promise<void>;
  /** checks, commits what is right, publishes anew; @returns the batch's id */
  importFile(file: IncomingFile): Promise<string>;
}

/** Injection token of the {@link ImportDesk}. */
export const IMPORT_DESK = Symbol('ImportDesk');
