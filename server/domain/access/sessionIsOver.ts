import { type AccountRole, SECOND_FACTOR } from './roles.ts';

const HOUR = 3_600_000;

/** How long a session lasts without a request, and at most, ms. */
export interface SessionLife {
  idle: number;
  most: number;
}

/** A session as far as its end depends on it; times ISO 8601. */
export interface SessionTimes {
  startedAt: string;
  lastSeenAt: string;
  /** null: nobody ended it */
  endedAt?: string | null;
}

/** Who decides for others signs in every working day. */
export function sessionLife(role: AccountRole): SessionLife {
  return SECOND_FACTOR.has(role)
    ? { idle: 2 * HOUR, most: 12 * HOUR }
    : { idle: 12 * HOUR, most: 14 * 24 * HOUR };
}

/** Whether a session admits nobody any more: ended, unused for too long, or too old. */
export function sessionIsOver(
  { startedAt, lastSeenAt, endedAt = null }: SessionTimes,
  role: AccountRole,
  now: string,
): boolean {
  const { idle, most } = sessionLife(role);
  const at = Date.parse(now);
  return endedAt !== null || at - Date.parse(lastSeenAt) >= idle || at - Date.parse(startedAt) >= most;
}
