export const OVERRIDE_ACTIONS = ['adopt', 'change', 'send_back'] as const;
export type OverrideAction = (typeof OVERRIDE_ACTIONS)[number];

/**
 * What the bureau did about one programme. Events are only ever added; `undo` takes back the latest of the
 * programme's events that is not taken back yet; `keep` chooses what stands where two decided at once.
 */
export interface OverrideEvent {
  /** order within the plan */
  number: number;
  /** `D01/710201` */
  programme: string;
  action: OverrideAction | 'undo' | 'keep';
  /** entrants decided, of a change; null otherwise */
  intake: number | null;
  /** empty only of `adopt`, `undo` and `keep` */
  reason: string;
  /** who decided */
  by: string;
  /** id of their account; null or left out: a name typed without one, or no person did it */
  account?: number | null;
  /** ISO 8601, UTC */
  at: string;
  /** number of the programme's latest event that its author had seen; 0: none; null: kept before that was asked */
  base: number | null;
}

/** Where deciding about one programme stands. */
export interface Deciding {
  /** the event that counts; null: taken back, or none but contested ones */
  standing: OverrideEvent | null;
  /** number of its latest event: what the next one is based on; 0: none */
  revision: number;
  /** decided by somebody who had not seen what stands: they count for nothing until one of the two is chosen */
  contested: OverrideEvent[];
}

/** Nobody has decided anything. */
export const UNDECIDED: Deciding = { standing: null, revision: 0, contested: [] };

/**
 * Where deciding stands, by programme; programmes without an event are absent. The first of two who decided on the same
 * ground stands, the other is kept beside it; whoever acts with both before them settles it, whatever they do.
 */
export function decidingOf(events: readonly OverrideEvent[]): Map<string, Deciding> {
  const found = new Map<string, Deciding>();
  const own = Map.groupBy(
    events.toSorted((a, b) => a.number - b.number),
    ({ programme }) => programme,
  );
  for (const [programme, all] of own) {
    const stack: OverrideEvent[] = [];
    let contested: OverrideEvent[] = [];
    let revision = 0;
    for (const event of all) {
      if (event.base !== null && event.base < revision) contested.push(event);
      else {
        contested = [];
        if (event.action === 'undo') stack.pop();
        else if (event.action !== 'keep') stack.push(event);
      }
      revision = event.number;
    }
    found.set(programme, { standing: stack.at(-1) ?? null, revision, contested });
  }
  return found;
}

/** The event that stands for each programme; programmes without one are absent. */
export function standingOverrides(events: readonly OverrideEvent[]): Map<string, OverrideEvent> {
  return new Map(
    [...decidingOf(events)].flatMap(([programme, { standing }]) => (standing ? [[programme, standing]] : [])),
  );
}
