const MINUTE = 60_000;

/**
 * For how long after signing in somebody may change how they sign in, ms: `begin` a change, or `finish` one that was begun, which
 * takes an app or a key in the hand. Later an open browser is too little: whoever found it could make the account theirs.
 */
export const FRESH = { begin: 5 * MINUTE, finish: 15 * MINUTE } as const;

/** @param startedAt when the session began, ISO 8601, as `now` */
export function signInIsFresh(startedAt: string, now: string, step: keyof typeof FRESH): boolean {
  return Date.parse(now) - Date.parse(startedAt) < FRESH[step];
}
