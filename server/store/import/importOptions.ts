import type { Locale } from '@gongxu/messages/server';
import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { Given } from '../../domain/import/given.ts';
import type { Acting } from '../../domain/import/jobs.ts';
import type { TextEncoding } from '../../domain/import/recogniseFormat.ts';
import type { HeaderMapping } from '../../domain/import/recogniseHeader.ts';
import type { ImportKind } from '../../domain/import/types.ts';
import type { NamedActor } from '../audit/auditBatch.ts';

/** How one file is to be imported. */
export interface ImportOptions {
  kind: ImportKind;
  /** file on this machine's disk */
  path: string;
  /** as the sender calls it; the path's last part when left out */
  fileName?: string;
  /** `real` when left out */
  dataKind?: DataKind;
  /** printed as the figures' source; the file name when left out */
  source?: string;
  /** who sent it: of use where a kind's rows name nobody */
  sender?: string | undefined;
  /** code of the one body for which rows may be sent; null or left out: for all */
  scope?: string | null;
  /** name of the account that sent it; null or left out: none did */
  account?: string | null;
  /** only check */
  dryRun?: boolean;
  /** commit the good rows of a file that has refused ones */
  allowPartial?: boolean | undefined;
  /** false: a file with warnings is not committed until somebody has seen them; true when left out */
  acceptWarnings?: boolean | undefined;
  /**
   * the file corrects what stands: batches of which it says everything anew, by kind × sender × period, are superseded
   * with the same stroke; otherwise its rows are added, and a row that stands already is refused
   */
  supersede?: boolean | undefined;
  /** the batch it becomes, where that has been taken down before */
  batch?: { id: number; state: 'received' | 'checked' };
  /** where the refused rows go back to their sender, should there be any */
  returned?: ReturnedTo | undefined;
  /** store the record of a file that was not committed, so that its problems can be looked up */
  keepRefused?: boolean;
  /** largest file to be read; the edition's limit when left out */
  maxMegabytes?: number;
  /** encoding of a text file; found out when left out */
  encoding?: TextEncoding | undefined;
  /** sheet of a workbook; the first that is not hidden when left out */
  sheet?: string | undefined;
  /** what the sender's own headers stand for; kept for later files with the same headers once this one is in */
  mapping?: HeaderMapping | undefined;
  /** name of one of the edition's layouts; the one that fits the headers when left out */
  layout?: string | undefined;
  /** years and periods that the file does not state, by column; they are not kept for later files */
  given?: Given | undefined;
  /** who hands it in, for the log of acts: the operator when left out; null: no person does, as with the demonstration's files */
  actor?: NamedActor | null | undefined;
  /** as what it is handed in: asked once more as it is committed; left out: nobody's rights can end */
  acting?: Acting | undefined;
  /** ISO 8601, UTC; the present when left out */
  now?: string;
  /** what the check found that it takes the place of, so that one reading is enough to commit it */
  superseded?: readonly number[] | undefined;
  /** committed batch that is exactly this file, read for another year */
  inAsOther?: string | undefined;
  /** which reading of the file begins: one that looks, or one that stores */
  onPass?: (pass: 'check' | 'store') => void;
  /** bytes read so far, and rows below the header */
  onProgress?: (bytes: number, rows: number) => void;
  /** asked now and then: true ends the import, with nothing of it left */
  cancelled?: () => boolean;
}

/** Files that go back to the sender, and the language they speak. */
export interface ReturnedTo {
  language: Locale;
  /** the refused rows */
  refused: string;
  /** the whole file with what is wrong, where it is small enough; left out: not asked for */
  annotated?: string;
}
