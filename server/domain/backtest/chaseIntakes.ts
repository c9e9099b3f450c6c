import { roomFor } from '../plan/model/roomFor.ts';
import type { PlanInput, PlanProgramme } from '../plan/planInput.ts';

/**
 * Intakes in proportion to the last ratio of demand to supply, held to the limits that hold for the plan: the largest change
 * of a year, what a programme's places, teachers and workshops have room for, and the intake band of the city.
 *
 * @param ratioOf last demand over last supply by field; null: not known, the intake stays
 * @param damping share of the way that is gone: 1 all of it, .5 half
 */
export function chaseIntakes(
  input: PlanInput,
  ratioOf: (field: string) => number | null,
  damping: number,
): Map<string, number> {
  const { programmes, limits } = input;
  const running = programmes.filter(({ standing, last }) => standing === 'running' && last !== null);
  const lasts = running.map(({ last }) => last ?? 0);
  const bounds = running.map((programme, i) => boundsOf(programme, lasts[i] as number));
  const wanted = running.map(({ specialty }, i) => {
    const ratio = ratioOf(specialty);
    const last = lasts[i] as number;
    return ratio === null ? last : last * (1 + damping * (ratio - 1));
  });
  const clipped = wanted.map((want, i) => {
    const { low, high } = bounds[i] as { low: number; high: number };
    return Math.min(high, Math.max(low, want));
  });
  const kept = withinBand(clipped);
  return new Map(running.map(({ id }, i) => [id, Math.round(kept[i] as number)]));

  function boundsOf(programme: PlanProgramme, last: number) {
    const room = Math.min(...roomFor(programme, limits).map(({ entrants }) => Math.max(entrants, last)));
    return { low: (1 - limits.maxChange) * last, high: Math.min((1 + limits.maxChange) * last, room) };
  }

  /** Moves every intake the same part of the way to its own bound until the city's sum fits. */
  function withinBand(intakes: number[]): number[] {
    const sum = intakes.reduce((so, one) => so + one, 0);
    const target = Math.min(limits.intakeHigh ?? sum, Math.max(limits.intakeLow ?? sum, sum));
    if (target === sum) return intakes;
    const ends = bounds.map(({ low, high }) => (target > sum ? high : low));
    const room = ends.reduce((so, end, i) => so + (end - (intakes[i] as number)), 0);
    const part = room === 0 ? 0 : Math.min(1, (target - sum) / room);
    return intakes.map((one, i) => one + part * ((ends[i] as number) - one));
  }
}
