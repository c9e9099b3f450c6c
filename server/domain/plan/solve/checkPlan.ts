import { entrantCosts } from '../model/entrantCosts.ts';
import { roomFor } from '../model/roomFor.ts';
import { shortageIfKept } from '../model/shortageIfKept.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput, PlanProgramme } from '../planInput.ts';
import type { LimitName } from '../planResult.ts';

export interface Violation {
  limit: LimitName;
  /** programme, school or specialty; null: the city */
  of: string | null;
  used: number;
  available: number;
}

/**
 * Every limit a plan breaks, each checked from its definition and not from the model the plan was found with.
 *
 * @param intakes entrants, in the order of the programmes
 * @see method §6, "Constraints"
 */
export function checkPlan(input: PlanInput, intakes: readonly number[]): Violation[] {
  const { programmes, limits } = input;
  const violations: Violation[] = [];
  const atMost = (limit: LimitName, of: string | null, used: number, available: number) => {
    if (used > available + 1e-6) violations.push({ limit, of, used, available });
  };
  const atLeast = (limit: LimitName, of: string | null, used: number, available: number) => {
    if (used < available - 1e-6) violations.push({ limit, of, used, available });
  };
  const shortages = shortageIfKept(input);
  const withDemand = input.fields.filter(
    ({ demand, scenarios }) => demand.value !== null && scenarios.length > 0,
  );
  const known = new Set(withDemand.map(({ code }) => code));
  const planned = programmes.map((one) => one.fixed === 'closed' || isAssessable(one));
  const most = (last: number) => Math.floor((1 + limits.maxChange) * last + 1e-9);
  const least = (last: number) => Math.ceil((1 - limits.maxChange) * last - 1e-9);
  const runs = (programme: PlanProgramme | undefined) =>
    programme !== undefined && standingOf(programme) === 'running';
  const isThin = (one: PlanProgramme) => runs(one) && (one.last ?? 0) < limits.classMin;

  programmes.forEach((programme, i) => {
    const intake = intakes[i] ?? 0;
    const { id, fixed } = programme;
    const standing = standingOf(programme);
    const last = standing === 'running' ? (programme.last ?? 0) : 0;
    if (!planned[i]) {
      if (intake !== last) violations.push({ limit: 'by_hand', of: id, used: intake, available: last });
      return;
    }
    if (fixed === 'closed') atMost('by_hand', id, intake, 0);
    if (fixed === 'open') atLeast('by_hand', id, intake, 1);
    if (intake === 0) {
      if (standing === 'running' && !mayClose(programme)) atLeast('change', id, 0, least(last));
      return;
    }
    if (!hasClasses(programme, intake, last)) {
      violations.push({ limit: 'class', of: id, used: intake, available: limits.classMin });
    }
    if (standing === 'running') atLeast('change', id, intake, least(last));
    else atMost('first_class', id, intake, limits.classMax);
    if (standing === 'candidate' && fixed !== 'open') {
      atLeast('candidate', id, shortages.get(id) ?? 0, limits.newAt);
    }
    if (standing === 'suspended' && fixed !== 'open') atMost('by_hand', id, intake, 0);
    for (const { limit, entrants } of roomFor(programme, limits)) {
      atMost(limit, id, intake, Math.max(entrants, last));
    }
  });

  const entrants = intakes.reduce((so, intake) => so + intake, 0);
  if (limits.intakeLow !== null) atLeast('intake_low', null, entrants, limits.intakeLow);
  if (limits.intakeHigh !== null) atMost('intake_high', null, entrants, limits.intakeHigh);
  if (limits.budget !== null) {
    const costs = entrantCosts(input);
    const cost = intakes.reduce((so, intake, i) => so + intake * (costs[i] ?? 0), 0);
    atMost('budget', null, cost, limits.budget);
  }
  checkSchools();
  checkSpecialties();
  return violations;

  function isAssessable({ last, serves }: PlanProgramme): boolean {
    return last !== null && serves.some(({ field }) => known.has(field));
  }

  function mayClose(programme: PlanProgramme): boolean {
    if (programme.fixed !== null) return programme.fixed === 'closed';
    return programme.card.colour === 'red' || (isThin(programme) && hasPartner(programme));
  }

  function hasPartner({ specialty, school }: PlanProgramme): boolean {
    return programmes.some(
      (other, k) =>
        other.specialty === specialty &&
        other.school !== school &&
        runs(other) &&
        other.fixed !== 'closed' &&
        planned[k],
    );
  }

  function hasClasses(programme: PlanProgramme, intake: number, last: number): boolean {
    const whole = (size: number) => {
      const classes = Math.ceil(size / limits.classMax);
      return size >= classes * limits.classMin;
    };
    if (whole(intake)) return true;
    if (isThin(programme) && intake < limits.classMin) return true;
    // as it was, where nothing within its reach would do
    if (intake !== last || !runs(programme)) return false;
    const room = roomFor(programme, limits).map(({ entrants }) => Math.max(entrants, last));
    const high = Math.min(most(last) + roomToTakeIn(programme), ...room);
    for (let size = Math.max(1, least(last)); size <= high; size++) if (whole(size)) return false;
    return true;
  }

  function movableIn(specialty: string): PlanProgramme[] {
    return programmes.filter(
      (one, k) =>
        one.specialty === specialty &&
        planned[k] &&
        isThin(one) &&
        one.fixed === null &&
        one.card.colour !== 'red' &&
        hasPartner(one),
    );
  }

  function roomToTakeIn({ specialty, school }: PlanProgramme): number {
    return movableIn(specialty)
      .filter((one) => one.school !== school)
      .reduce((so, { last }) => so + (last ?? 0), 0);
  }

  function checkSchools(): void {
    const { openingsPerSchool, closuresPerSchool } = limits;
    const bySchool = Map.groupBy(programmes.keys(), (i) => programmes[i]?.school ?? '');
    for (const [school, here] of bySchool) {
      const open = (i: number) => (intakes[i] ?? 0) > 0;
      const opened = here.filter((i) => planned[i] && !runs(programmes[i]) && open(i));
      const closed = here.filter((i) => planned[i] && runs(programmes[i]) && !open(i));
      if (openingsPerSchool !== null) atMost('openings', school, opened.length, openingsPerSchool);
      if (closuresPerSchool !== null) atMost('closures', school, closed.length, closuresPerSchool);
    }
  }

  function checkSpecialties(): void {
    const indices = [...programmes.keys()].filter((i) => runs(programmes[i]) && planned[i]);
    for (const [specialty, all] of Map.groupBy(indices, (i) => programmes[i]?.specialty ?? '')) {
      const last = (i: number) => programmes[i]?.last ?? 0;
      const intake = (i: number) => intakes[i] ?? 0;
      const movable = new Set(movableIn(specialty).map(({ id }) => id));
      const isMovable = (i: number) => movable.has(programmes[i]?.id ?? '');
      const freed = all.filter((i) => isMovable(i) && intake(i) === 0).reduce((so, i) => so + last(i), 0);
      const takenIn = all.reduce((so, i) => so + Math.max(0, intake(i) - most(last(i))), 0);
      atMost('moves', specialty, takenIn, freed);
      if (movable.size === 0) continue;
      const kept = all.filter((i) => {
        const { fixed, card } = programmes[i] as PlanProgramme;
        return isMovable(i) || (fixed !== 'closed' && (fixed === 'open' || card.colour !== 'red'));
      });
      const total = kept.reduce((so, i) => so + intake(i), 0);
      atLeast(
        'specialty_total',
        specialty,
        total,
        kept.reduce((so, i) => so + least(last(i)), 0),
      );
    }
  }
}
