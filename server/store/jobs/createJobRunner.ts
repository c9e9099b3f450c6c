import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Sql } from '../sql.ts';
import { claimJob, failJob, finishJob, type Job, nextJob, postponeJob, renewJob } from './jobs.ts';

/** Does a job. Done twice it must be as done once: a process that is late may still be at it. @returns when to try again; void: done */
export type JobHandler = (job: Job, now: string) => Promise<string | undefined>;

export interface JobRunner {
  /** does what is due and goes on doing so; does not keep the process alive */
  start(): void;
  /** does what is due now. @returns how many jobs were begun */
  tick(): Promise<number>;
  /** begins nothing more, and waits for what is under way */
  stop(): Promise<void>;
}

/** How long a process is believed to be at a job that it does not speak of, and how often it does, ms. */
const LEASE = 10_000;
const RENEWAL = 3_000;
/** Between two looks at the table: usually, and while something is due soon. Between two looks the clock may jump. */
const SELDOM = 5_000;
const OFTEN = 500;
const SOON = 60_000;

/**
 * Does the jobs of some kinds, one after another, with any number of other processes at the same table.
 *
 * @param clock milliseconds since 1970; the present when left out
 */
export function createJobRunner(
  sql: Sql,
  handlers: Readonly<Record<string, JobHandler>>,
  {
    clock = Date.now,
    who = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
    say = console.error,
  }: { clock?: () => number; who?: string; say?: (...what: unknown[]) => void } = {},
): JobRunner {
  const kinds = Object.keys(handlers);
  const iso = (later = 0) => new Date(clock() + later).toISOString();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let under: Promise<unknown> = Promise.resolve();

  async function tick(): Promise<number> {
    for (let begun = 0; ; begun++) {
      const job = stopped ? null : await claimJob(sql, kinds, { who, now: iso(), until: iso(LEASE) });
      if (!job) return begun;
      await work(job);
    }
  }

  async function work(job: Job): Promise<void> {
    const held = setInterval(() => {
      renewJob(sql, job, { who, until: iso(LEASE) }).catch(say);
    }, RENEWAL);
    held.unref();
    try {
      const again = await handlers[job.kind]?.(job, iso());
      if (again) await postponeJob(sql, job, { who, dueAt: again });
      else await finishJob(sql, job, who);
    } catch (error) {
      say(`[job ${job.kind} ${job.subject}]`, error);
      await failJob(sql, job, { who, now: iso(), error: String(error) });
    } finally {
      clearInterval(held);
    }
  }

  async function round(): Promise<void> {
    let wait = SELDOM;
    try {
      await tick();
      const due = await nextJob(sql, kinds);
      const left = due === null ? SELDOM : Date.parse(due) - clock();
      // a timer may fire a little early; a moment after the minute is never before it
      wait = left < SOON ? Math.min(Math.max(left, 1), OFTEN) : SELDOM;
    } catch (error) {
      say('[jobs]', error);
    }
    if (stopped) return;
    timer = setTimeout(begin, wait);
    timer.unref();
  }

  function begin(): void {
    under = round();
  }

  return {
    start: begin,
    tick,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await under;
    },
  };
}
