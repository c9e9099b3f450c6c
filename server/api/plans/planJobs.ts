import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { PlanRefused } from '../../domain/plan/lifecycle/planRefused.ts';
import { ApiError } from '../errors/apiError.ts';
import { errorSentence } from '../locale/errorSentence.ts';
import type { JobStep, PlanJob } from './planJob.model.ts';

type Job = Omit<PlanJob, 'seconds'> & { began: number; ended: number | null };

/** Whether a person asked for a job and waits for it. */
type JobKind = 'asked' | 'background';

/** Jobs that are remembered. */
const KEEP = 100;

/**
 * Calculations that outlast a request, one at a time: they share the solver. They live in this process; a plan that
 * was made is in the database, a job that was cut off by a restart is simply begun again.
 */
@Injectable()
export class PlanJobs implements OnModuleDestroy {
  private readonly jobs = new LRUCache<string, Job>({ max: KEEP });
  private readonly logger = new Logger('Plans');
  /** the latest job, while it goes on */
  private running: { id: string; kind: JobKind; end: Promise<void> } | null = null;
  private closing = false;

  /**
   * Begins a job and returns at once. A person's job waits behind one of the background.
   *
   * @throws ApiError PLAN_BUSY while another person's goes on
   */
  start(
    scenario: string | null,
    work: (onStep: (step: JobStep) => void) => Promise<string | null>,
    kind: JobKind = 'asked',
  ): PlanJob {
    if (this.running?.kind === 'asked') throw new ApiError('PLAN_BUSY', {});
    const job: Job = {
      id: randomUUID(),
      state: 'running',
      step: 'input',
      plan: null,
      scenario,
      code: null,
      messageZh: null,
      messageEn: null,
      began: performance.now(),
      ended: null,
    };
    this.jobs.set(job.id, job);
    const before = this.running?.end ?? Promise.resolve();
    this.running = { id: job.id, kind, end: before.then(() => this.run(job, work)) };
    return this.describe(job);
  }

  /** The job that goes on, the latest where one waits for another; null: none. */
  current(): PlanJob | null {
    return this.running && this.job(this.running.id);
  }

  /** @throws ApiError PLAN_UNKNOWN_JOB */
  job(id: string): PlanJob {
    const job = this.jobs.get(id);
    if (!job) throw new ApiError('PLAN_UNKNOWN_JOB', { job: id });
    return this.describe(job);
  }

  onModuleDestroy(): void {
    this.closing = true;
  }

  private async run(
    job: Job,
    work: (onStep: (step: JobStep) => void) => Promise<string | null>,
  ): Promise<void> {
    try {
      job.plan = await work((step) => {
        job.step = step;
      });
      job.state = 'done';
    } catch (error) {
      this.explain(job, error);
    } finally {
      job.ended = performance.now();
      if (this.running?.id === job.id) this.running = null;
    }
  }

  private explain(job: Job, error: unknown): void {
    const refused = error instanceof PlanRefused;
    const { code, ...values } = refused
      ? error.refusal
      : { code: 'INTERNAL_SERVER_ERROR' as const, incident: randomUUID().slice(0, 8) };
    job.state = refused ? 'refused' : 'failed';
    job.code = code;
    job.messageZh = errorSentence('zh', code, values);
    job.messageEn = errorSentence('en', code, values);
    // a stop takes the database away from under a job: nothing of it is kept, and nothing is amiss
    if (!refused && !this.closing) {
      const { incident } = values as { incident: string };
      this.logger.error(`[${incident}] ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  private describe({ began, ended, ...job }: Job): PlanJob {
    return { ...job, seconds: ((ended ?? performance.now()) - began) / 1000 };
  }
}
