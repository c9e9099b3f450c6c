/** What is known of wrong sign-ins under one name, or from one address; times ISO 8601. */
export interface WrongSignIns {
  /** how many, since they were last forgotten */
  count: number;
  /** null: nothing to wait for */
  waitUntil: string | null;
  /** when they are forgotten */
  forgetAt: string;
}

/** How many wrong ones cost nothing. Many people may stand behind one address. */
export const FREE_SIGN_INS = { account: 5, address: 20 } as const;
export type WaitingFor = keyof typeof FREE_SIGN_INS;

const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;
const MEMORY = 24 * 3_600_000;

/** Until when nobody is heard; null: now. */
export function waitOf(known: WrongSignIns | null, now: string): string | null {
  return known?.waitUntil && isAfter(known.waitUntil, now) ? known.waitUntil : null;
}

/**
 * Counts one more try before it is known whether it is right, so that a hundred at once are not all heard. From the last free
 * one on each doubles the wait: 30 s, 1 min … 15 min.
 */
export function countSignIn(known: WrongSignIns | null, of: WaitingFor, now: string): WrongSignIns {
  const remembered = known && isAfter(known.forgetAt, now) ? known : null;
  const count = (remembered?.count ?? 0) + 1;
  const over = count - FREE_SIGN_INS[of];
  const wait = over < 0 ? null : Math.min(FIRST_WAIT * 2 ** over, LONGEST_WAIT);
  return {
    count,
    waitUntil: wait === null ? null : after(now, wait),
    forgetAt: after(now, MEMORY),
  };
}

function after(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}

function isAfter(one: string, other: string): boolean {
  return Date.parse(one) > Date.parse(other);
}
