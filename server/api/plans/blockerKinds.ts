/** What may hold a plan up before it is decided: a limit broken and not let, two numbers on one programme, one sent back. */
export const BLOCKER_KINDS = ['limit', 'contested', 'sent_back'] as const;
export type BlockerKind = (typeof BLOCKER_KINDS)[number];
