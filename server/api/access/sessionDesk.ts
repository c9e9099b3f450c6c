import type { SignedIn } from '../../domain/access/asker.ts';

/** Who a session's token stands for. */
export interface FoundSession {
  asker: SignedIn;
  /** `startedAt`: ISO 8601 */
  session: { id: number; startedAt: string; needsSecondFactor: boolean };
}

/** Sessions, as every request needs them; the store implements it. */
export interface SessionDesk {
  /** null: the token is none, or its session has ended */
  find(token: string, at: string): Promise<FoundSession | null>;
}

/** Injection token of the {@link SessionDesk}. */
export const SESSION_DESK = Symbol('SessionDesk');
