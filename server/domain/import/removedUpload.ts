/** Why an upload was removed before it counted; `unknown`: of one removed before that was written down. */
export type RemovalReason = 'cancelled' | 'already' | 'interrupted' | 'rights_ended' | 'unknown';

/** What is still known of an upload whose file and record were removed. */
export interface RemovedUpload {
  /** the number it was handed in with */
  id: string;
  /** `already`: the file was in before; `interrupted`: its check never came to its end; `rights_ended`: of whoever sent it */
  why: RemovalReason;
  /** ISO 8601, UTC; null: not known */
  at: string | null;
  /** kind of report; null: not known */
  kind: string | null;
  /** the import that the file is; null: none */
  already: string | null;
}
