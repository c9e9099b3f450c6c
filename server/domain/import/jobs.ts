import type { Difference } from './difference/types.ts';

/** Who has some work done, as the log of acts tells of them. */
export interface JobActor {
  name: string;
  role: string | null;
  account?: { id: number; name: string; shownName: string } | null;
}

/** As what somebody asked for some work: it is not done once their rights have ended. */
export interface Acting {
  /** id of the account */
  account: number;
  role: string;
  /** code of the body it spoke for; null: of none */
  scope: string | null;
  /** id of the session; null: it was asked for in none */
  session: number | null;
  /** ISO 8601: when it was asked for */
  at: string;
}

/** One piece of work on a batch. @property acting left out: the operator asks for it, whose rights do not end */
export type Job =
  | { do: 'check'; batch: number }
  | {
      do: 'commit';
      batch: number;
      acceptWarnings: boolean;
      allowPartial: boolean;
      actor: JobActor;
      acting?: Acting;
    }
  | {
      do: 'withdraw';
      batch: number;
      by: string | null;
      reason: string | null;
      actor: JobActor;
      acting?: Acting;
    }
  /** what withdrawing it would change; nothing is written */
  | { do: 'preview'; batch: number }
  /** brings the pages up to date with what counts, in the name of a batch that they do not hold */
  | { do: 'publish'; batch: number };

/** What became of it. */
export type JobResult =
  /** the batch is what its record says; `already`: the file was in before, as another batch, and this one is gone */
  | { done: 'checked' | 'committed' | 'withdrawn' | 'published'; batch: number }
  | { done: 'previewed'; preview: WithdrawalPreview }
  | { done: 'already'; batch: number }
  | { done: 'cancelled' }
  /** it cannot be done, and nothing has changed */
  | {
      done: 'refused';
      why:
        | 'unknown_batch'
        | 'not_committed'
        | 'not_checked'
        | 'restore_conflict'
        | 'file_gone'
        | 'rights_ended';
    };

/** What withdrawing a batch would change. */
export interface WithdrawalPreview {
  /** rows that would count no more */
  rows: number;
  /** batches that it had set aside and that would count again, ascending */
  restored: number[];
  difference: Difference;
}

/** How far a job is: which part of it, the bytes and rows of the file so far. */
export interface JobProgress {
  phase: 'waiting' | 'check' | 'store' | 'withdraw' | 'publish';
  bytes: number;
  rows: number;
}

/** How far a batch's job is, with the seconds since the reading it is in began: what went before says nothing of its speed. */
export interface RunningJob extends JobProgress {
  seconds: number;
}
