import type { DataKind } from '../../domain/facts/dataKind.ts';
import type { ProblemCount } from '../../domain/import/createFindings.ts';
import type { Difference } from '../../domain/import/difference/types.ts';
import type { Reading } from '../../domain/import/reading.ts';
import type { ImportKind, ImportProblem } from '../../domain/import/types.ts';

/**
 * What became of a file.
 *
 * - `committed`: its facts count from now on
 * - `already`: exactly this file is committed already; nothing was done
 * - `checked`: nothing was committed: rows were refused, warnings were not accepted, or it was a dry run
 */
export interface ImportReport {
  /** id of the batch; null: none was stored */
  batch: string | null;
  kind: ImportKind;
  dataKind: DataKind;
  state: 'committed' | 'already' | 'checked';
  /** lines below the header that are not blank */
  rows: number;
  accepted: number;
  warned: number;
  refused: number;
  /** how the file was read; null: it was not */
  reading: Reading | null;
  problems: ImportProblem[];
  /** exact, however many problems were kept */
  problemCounts: ProblemCount[];
  /** ids of the batches whose place it takes, or would take */
  supersedes: string[];
  /** what it changes, or would change; null: not to be said, because nothing of it can be committed */
  difference: Difference | null;
  /** whether refused rows were written to where they go back to the sender */
  returned: boolean;
}
