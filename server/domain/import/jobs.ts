/** One piece of work on a batch. */
export type Job =
  | { do: 'check'; batch: number }
  | { do: 'commit'; batch: number; acceptWarnings: boolean; allowPartial: boolean }
  | { do: 'withdraw'; batch: number };

/** What became of it. */
export type JobResult =
  /** the batch is what its record says; `already`: the file was in before, as another batch, and this one is gone */
  | { done: 'checked' | 'committed' | 'withdrawn'; batch: number }
  | { done: 'already'; batch: number }
  | { done: 'cancelled' }
  /** it cannot be done, and nothing has changed */
  | {
      done: 'refused';
      why: 'unknown_batch' | 'not_committed' | 'not_checked' | 'restore_conflict' | 'file_gone';
    };

/** How far a job is: which part of it, the bytes and rows of the file so far. */
export interface JobProgress {
  phase: 'waiting' | 'check' | 'store' | 'publish';
  bytes: number;
  rows: number;
}

/** How far a batch's job is, with the seconds since the reading it is in began: what went before says nothing of its speed. */
export interface RunningJob extends JobProgress {
  seconds: number;
}
