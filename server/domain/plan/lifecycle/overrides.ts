export const OVERRIDE_ACTIONS = ['adopt', 'change', 'send_back'] as const;
export type OverrideAction = (typeof OVERRIDE_ACTIONS)[number];

/**
 * What the bureau did about one programme. Events are only ever added; `undo` takes back the latest of the
 * programme's events that is not taken back yet.
 */
export interface OverrideEvent {
  /** order within the plan */
  number: number;
  /** `D01/710201` */
  programme: string;
  action: OverrideAction | 'undo';
  /** entrants decided, of a change; null otherwise */
  intake: number | null;
  /** empty only of `adopt` and `undo` */
  reason: string;
  /** who decided, as they named themselves */
  by: string;
  /** ISO 8601, UTC */
  at: string;
}

/** The event that stands for each programme; programmes without one are absent. */
export function standingOverrides(events: readonly OverrideEvent[]): Map<string, OverrideEvent> {
  const stacks = new Map<string, OverrideEvent[]>();
  for (const event of events.toSorted((a, b) => a.number - b.number)) {
    const stack = stacks.get(event.programme) ?? [];
    if (event.action === 'undo') stack.pop();
    else stack.push(event);
    stacks.set(event.programme, stack);
  }
  const standing = new Map<string, OverrideEvent>();
  for (const [programme, stack] of stacks) {
    const last = stack.at(-1);
    if (last) standing.set(programme, last);
  }
  return standing;
}
