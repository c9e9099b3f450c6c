import type { Locale } from '@gongxu/messages/locale';
import type { SignedIn } from '../../domain/access/asker.ts';
import type { ChainedEntry } from '../../domain/audit/entry.ts';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ListEntry } from '../../domain/import/codeLists.ts';
import type { CompletenessTable, ExpectedKind } from '../../domain/import/completeness/types.ts';
import type { Given } from '../../domain/import/given.ts';
import type { JobResult, RunningJob } from '../../domain/import/jobs.ts';
import type { HandedInFiles } from '../../domain/import/order/importOrder.ts';
import type { TextEncoding } from '../../domain/import/recogniseFormat.ts';
import type { HeaderMapping } from '../../domain/import/recogniseHeader.ts';
import type { RemovedUpload } from '../../domain/import/removedUpload.ts';
import type { ReturnedKind } from '../../domain/import/returnedKinds.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { AskedColumn, Batch, Problem, ProblemGroup } from './batch.model.ts';
import type { Difference } from './difference.model.ts';
import type { Withdrawal } from './withdrawal.model.ts';

/** A file handed in through the web form, already on this machine's disk; it is taken over from there. */
export interface IncomingFile {
  kind: ImportKind;
  dataKind: DataKind;
  path: string;
  fileName: string;
  /** the account that sends it */
  by: SignedIn;
  /** who sent it, of use where a kind's rows name nobody */
  sender?: string | undefined;
  /** of a text file; found out when left out */
  encoding?: TextEncoding | undefined;
  /** what the sender's own headers stand for */
  mapping?: HeaderMapping | undefined;
  /** name of one of the edition's layouts; the one that fits when left out */
  layout?: string | undefined;
  /** years and periods that it does not state, by column */
  given?: Given | undefined;
  /** it corrects what stands */
  supersede: boolean;
  /** commit it at once, if nothing is wrong with it */
  oneStep: boolean;
  language: Locale;
}

/** What became of it. */
export interface ReceivedFile {
  /** id of the batch it is, or was before */
  batch: string;
  /** exactly this file is in already; nothing was done */
  already: boolean;
  /** by somebody whose files whoever sent it may not see */
  byOthers?: boolean;
}

/** Why nothing was done. */
export type Refusal = Extract<JobResult, { done: 'refused' }>['why'];

/** A file that goes back to its sender. */
export interface FileBack {
  path: string;
  name: string;
}

/** Imports, as the API needs them; the store implements it. */
export interface ImportDesk {
  /** latest first. @param scope code of the body for which they were sent; null: of all */
  batches(first: number, scope: string | null): Promise<Batch[]>;
  /** a file that turned out to be in already is the batch that it is */
  batch(id: string): Promise<Batch | null>;
  /** code of the body for which such a file was handed in under its number; null: of none, or forgotten */
  handedInFor(id: string): string | null;
  problems(batch: string, offset: number, limit: number): Promise<{ problems: Problem[]; total: number }>;
  problemGroups(batch: string): Promise<ProblemGroup[]>;
  /** schools that files may name: real ones where there are any, those of the demonstration otherwise */
  schools(): Promise<ListEntry[]>;
  /** who handed in a kind of file by today, and who is missing */
  completeness(kind: ExpectedKind): Promise<CompletenessTable>;
  /** what has been committed: real files, those of the demonstration while there is none */
  handedIn(): Promise<{ dataKind: DataKind; kinds: HandedInFiles[] }>;
  /** takes a committed batch back and publishes anew; answers when that is done, or goes on behind the answer. @returns why not */
  withdraw(batch: string, statement: { by: SignedIn; reason: string }): Promise<Refusal | null>;
  /** what withdrawing a batch would change; why it cannot be withdrawn; null: that is still being worked out */
  withdrawal(batch: string, first: number): Promise<Withdrawal | Refusal | null>;
  /** files that are worked on before that is worked out; null: nobody asked for it */
  beforeWithdrawal(batch: string): number | null;
  /** publishes what counts; answers when that is done, or goes on behind the answer */
  updatePages(batch: string): Promise<void>;
  /**
   * takes a file in and checks it; answers when that is done, or goes on behind the answer. null: whoever sent it was locked,
   * signed out or given another role meanwhile, and nothing is kept
   */
  receive(file: IncomingFile): Promise<ReceivedFile | null>;
  /** checks a waiting file once more, read otherwise; without `given`, by what was given before. @returns why not */
  recheck(
    batch: string,
    how: Pick<IncomingFile, 'encoding' | 'mapping' | 'layout' | 'given'>,
  ): Promise<Refusal | null>;
  /** commits a checked file and publishes anew; answers when that is done, or goes on behind the answer. @returns why not */
  commit(
    batch: string,
    how: { acceptWarnings: boolean; allowPartial: boolean; by: SignedIn },
  ): Promise<Refusal | null>;
  /** leaves nothing of a file that was not committed. @returns why not */
  cancel(batch: string, by: SignedIn): Promise<Refusal | null>;
  /** what became of a batch that was removed; null: there is one, or the number was never given */
  removed(batch: string): Promise<RemovedUpload | null>;
  /** how far the work on a batch is; null: nothing is being done with it */
  progress(batch: string): RunningJob | null;
  /** what the log of acts has of a batch, latest first */
  trace(batch: string): Promise<ChainedEntry[]>;
  /** calls `listener` whenever work on a batch has come to its end: the pages may be other ones */
  onDone(listener: () => void): void;
  /** names of the edition's layouts for a kind of file */
  layouts(kind: string): string[];
  /** columns that some of those layouts leave to be given at import */
  asked(kind: ImportKind): AskedColumn[];
  /** whether the uploaded file still waits */
  waits(batch: string): boolean;
  /** what a batch changes, in words, largest first; null: not known */
  difference(batch: string, first: number): Promise<Difference | null>;
  /** what goes back to the sender; null: nothing */
  fileBack(batch: string, kind: ReturnedKind): Promise<FileBack | null>;
}

/** Injection token of the {@link ImportDesk}. */
export const IMPORT_DESK = Symbol('ImportDesk');
