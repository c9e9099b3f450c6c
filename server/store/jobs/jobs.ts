import { JobSchema } from '../entities/job.ts';
import type { Sql } from '../sql.ts';
import { tableOf } from '../tableOf.ts';

const jobs = tableOf(JobSchema);

/** A piece of work that outlasts the process it was asked of. */
export interface Job {
  id: number;
  /** what is to be done, e.g. `release.publish` */
  kind: string;
  /** to what */
  subject: string;
  payload: unknown;
  /** ISO 8601, UTC: not before */
  dueAt: string;
  /** how often it was begun, this time included */
  attempts: number;
}

/** Waits after a failure: doubled with each, ms. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 10 * 60_000;

/**
 * Asks for work, within the transaction that makes it needed. Asked for again, it is due at the new moment and begins anew.
 *
 * @param at ISO 8601: when it is asked for
 */
export async function askJob(
  sql: Pick<Sql, 'run'>,
  {
    kind,
    subject,
    payload = null,
    dueAt,
  }: { kind: string; subject: string; payload?: unknown; dueAt: string },
  at: string,
): Promise<void> {
  await sql.run(
    jobs.insert(
      {
        kind,
        subject,
        payload: JSON.stringify(payload),
        dueAt,
        leasedBy: null,
        leasedUntil: null,
        attempts: 0,
        error: null,
        madeAt: at,
      },
      `on conflict (kind, subject) ${jobs.overwrite('payload', 'dueAt', 'leasedBy', 'leasedUntil', 'attempts', 'error')}`,
    ),
  );
}

/** Takes back what was asked for. Whoever is at it finds that nothing is left to do. */
export async function dropJob(sql: Pick<Sql, 'run'>, kind: string, subject: string): Promise<void> {
  await sql.run(jobs.remove({ kind, subject }));
}

/** When the next of some kinds is due or its lease ends, ISO 8601; null: there is none. */
export async function nextJob(sql: Pick<Sql, 'all'>, kinds: readonly string[]): Promise<string | null> {
  const [next] = await sql.all<{ due: string | null }>(
    `select min(case when leased_until is not null and leased_until > due_at then leased_until else due_at end) as due
      from job where kind in (${kinds.map(() => '?').join(', ')})`,
    kinds,
  );
  return next?.due ?? null;
}

/**
 * Takes the job that is due longest and nobody is at. Of any number of processes that ask at once one gets it: it is taken by an
 * update on the condition that it was not taken yet.
 *
 * @param who the process, as the lease names it
 * @param now ISO 8601
 * @param until end of the lease: whoever dies with the job loses it then
 * @returns null: nothing is due
 */
export async function claimJob(
  sql: Pick<Sql, 'all'>,
  kinds: readonly string[],
  { who, now, until }: { who: string; now: string; until: string },
): Promise<Job | null> {
  const free = '(leased_until is null or leased_until <= ?)';
  const [taken] = await sql.all<Omit<Job, 'payload'> & { payload: string }>(
    `update job set leased_by = ?, leased_until = ?, attempts = attempts + 1
      where id = (select id from job where kind in (${kinds.map(() => '?').join(', ')}) and due_at <= ? and ${free}
        order by due_at, id limit 1) and due_at <= ? and ${free}
      returning ${jobs.fields(['id', 'kind', 'subject', 'payload', 'dueAt', 'attempts'])}`,
    [who, until, ...kinds, now, now, now, now],
  );
  return taken ? { ...taken, payload: JSON.parse(taken.payload) } : null;
}

/** Holds a job for longer. @returns false: another process has it, or it was taken back */
export async function renewJob(
  sql: Pick<Sql, 'all'>,
  { id, attempts }: Job,
  { who, until }: { who: string; until: string },
): Promise<boolean> {
  const rows = await sql.all(
    jobs.update({ leasedUntil: until }, { id, leasedBy: who, attempts }, 'returning id'),
  );
  return rows.length === 1;
}

/** Takes a job off that is done; one that was asked for anew meanwhile stays. */
export async function finishJob(sql: Pick<Sql, 'run'>, { id, attempts }: Job, who: string): Promise<void> {
  await sql.run(jobs.remove({ id, leasedBy: who, attempts }));
}

/** Lets go of a job that came to nothing: it is tried again after a wait that grows. @param now ISO 8601 */
export async function failJob(
  sql: Pick<Sql, 'run'>,
  { id, attempts }: Job,
  { who, now, error }: { who: string; now: string; error: string },
): Promise<void> {
  const wait = Math.min(FIRST_WAIT * 2 ** (attempts - 1), LONGEST_WAIT);
  const dueAt = new Date(Date.parse(now) + wait).toISOString();
  await sql.run(
    jobs.update(
      { leasedBy: null, leasedUntil: null, dueAt, error: error.slice(0, 2000) },
      { id, leasedBy: who, attempts },
    ),
  );
}

/** Lets go of a job that is not to be done yet. @param dueAt ISO 8601: when it is */
export async function postponeJob(
  sql: Pick<Sql, 'run'>,
  { id, attempts }: Job,
  { who, dueAt }: { who: string; dueAt: string },
): Promise<void> {
  const free = { leasedBy: null, leasedUntil: null, dueAt, attempts: 0 };
  await sql.run(jobs.update(free, { id, leasedBy: who, attempts }));
}
