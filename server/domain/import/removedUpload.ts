/** Why an upload was removed before it counted; `unknown`: of one removed before that was written down. */
export type RemovalReason = 'cancelled' | 'already' | 'interrupted' | 'unknown';

/** What is still known of an upload whose file and record were removed. */
export interface RemovedUpload {
  /** the number it was handed in with */
  id: string;
  /** `already`: the file was in before; `interrupted`: its check never came to its end */
  why: RemovalReason;
  /** ISO 8601, UTC; null: not known */
  at: string | null;
  /** kind of report; null: not known */
  kind: string | null;
  /** the import that the file is; null: none */
  already: string | null;
}
