import { shortageAtBalance } from '../balance/specialtiesAtBalance.ts';
import { entrantCosts } from '../model/entrantCosts.ts';
import { roomFor } from '../model/roomFor.ts';
import { standingOf } from '../model/standingOf.ts';
import type { PlanInput, PlanLimits, PlanProgramme } from '../planInput.ts';
import type { LimitName } from '../planResult.ts';

export interface Violation {
  limit: LimitName;
  /** programme, school or specialty; null: the city */
  of: string | null;
  used: number;
  available: number;
}

/** A plan as it is checked, and the violations noted so far. */
interface Checking {
  input: PlanInput;
  /** entrants, in the order of the programmes */
  intakes: readonly number[];
  /** which programmes the plan decides on, in their order */
  planned: readonly boolean[];
  violations: Violation[];
  atMost(limit: LimitName, of: string | null, used: number, available: number): void;
  atLeast(limit: LimitName, of: string | null, used: number, available: number): void;
}

/**
 * Every limit a plan breaks, each checked from its definition and not from the model the plan was found with.
 *
 * @param intakes entrants, in the order of the programmes
 * @see method §6, "Constraints"
 */
export function checkPlan(input: PlanInput, intakes: readonly number[]): Violation[] {
  const violations: Violation[] = [];
  const checking: Checking = {
    input,
    intakes,
    planned: plannedOf(input),
    violations,
    atMost(limit, of, used, available) {
      if (used > available + 1e-6) violations.push({ limit, of, used, available });
    },
    atLeast(limit, of, used, available) {
      if (used < available - 1e-6) violations.push({ limit, of, used, available });
    },
  };
  const shortages = shortageAtBalance(input);
  input.programmes.forEach((programme, i) => {
    if (checking.planned[i]) checkProgramme(checking, programme, intakes[i] ?? 0, shortages);
    else checkUnplanned(checking, programme, intakes[i] ?? 0);
  });
  checkCity(checking);
  checkSchools(checking);
  checkSpecialties(checking);
  return violations;
}

/** A programme is decided on when it is closed by hand, or its entrants and demand for its graduates are known. */
function plannedOf({ programmes, occupations, pairs }: PlanInput): boolean[] {
  const wanted = new Set(occupations.filter((one) => one.wanted !== null).map(({ code }) => code));
  return programmes.map(
    ({ last, specialty, fixed }) =>
      fixed === 'closed' ||
      (last !== null && pairs.some((pair) => pair.specialty === specialty && wanted.has(pair.occupation))),
  );
}

function checkUnplanned({ violations }: Checking, programme: PlanProgramme, intake: number): void {
  const last = lastOf(programme);
  if (intake !== last) violations.push({ limit: 'by_hand', of: programme.id, used: intake, available: last });
}

function checkProgramme(
  checking: Checking,
  programme: PlanProgramme,
  intake: number,
  shortages: ReadonlyMap<string, number | null>,
): void {
  const { atMost, atLeast, violations } = checking;
  const { limits } = checking.input;
  const { id, fixed } = programme;
  const standing = standingOf(programme);
  const last = lastOf(programme);
  if (fixed === 'closed') atMost('by_hand', id, intake, 0);
  if (fixed === 'open') atLeast('by_hand', id, intake, 1);
  if (intake === 0) {
    if (standing === 'running' && !mayClose(checking, programme))
      atLeast('change', id, 0, leastAfter(last, limits));
    return;
  }
  if (!hasClasses(checking, programme, intake, last)) {
    violations.push({ limit: 'class', of: id, used: intake, available: limits.classMin });
  }
  if (standing === 'running') atLeast('change', id, intake, leastAfter(last, limits));
  else atMost('first_class', id, intake, limits.classMax);
  if (standing === 'candidate' && fixed !== 'open') {
    atLeast('candidate', id, shortages.get(id) ?? 0, limits.newAt);
  }
  if (standing === 'suspended' && fixed !== 'open') atMost('by_hand', id, intake, 0);
  for (const { limit, entrants } of roomFor(programme, limits)) {
    atMost(limit, id, intake, Math.max(entrants, last));
  }
}

function checkCity({ input, intakes, atMost, atLeast }: Checking): void {
  const { limits } = input;
  const entrants = intakes.reduce((so, intake) => so + intake, 0);
  if (limits.sum !== null) {
    atLeast('sum', null, entrants, limits.sum);
    atMost('sum', null, entrants, limits.sum);
  }
  if (limits.intakeLow !== null) atLeast('intake_low', null, entrants, limits.intakeLow);
  if (limits.intakeHigh !== null) atMost('intake_high', null, entrants, limits.intakeHigh);
  if (limits.budget !== null) {
    const costs = entrantCosts(input);
    const cost = intakes.reduce((so, intake, i) => so + intake * (costs[i] ?? 0), 0);
    atMost('budget', null, cost, limits.budget);
  }
}

function checkSchools({ input, intakes, planned, atMost }: Checking): void {
  const { programmes, limits } = input;
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

/** Places move between schools of one specialty: as many are taken in as are freed, and their total keeps its least. */
function checkSpecialties(checking: Checking): void {
  const { input, intakes, planned, atMost, atLeast } = checking;
  const { programmes, limits } = input;
  const indices = [...programmes.keys()].filter((i) => runs(programmes[i]) && planned[i]);
  for (const [specialty, all] of Map.groupBy(indices, (i) => programmes[i]?.specialty ?? '')) {
    const last = (i: number) => programmes[i]?.last ?? 0;
    const intake = (i: number) => intakes[i] ?? 0;
    const movable = new Set(movableIn(checking, specialty).map(({ id }) => id));
    const isMovable = (i: number) => movable.has(programmes[i]?.id ?? '');
    const freed = all.filter((i) => isMovable(i) && intake(i) === 0).reduce((so, i) => so + last(i), 0);
    const takenIn = all.reduce((so, i) => so + Math.max(0, intake(i) - mostAfter(last(i), limits)), 0);
    atMost('moves', specialty, takenIn, freed);
    if (movable.size === 0) continue;
    const kept = all.filter((i) => {
      const { fixed, card } = programmes[i] as PlanProgramme;
      return isMovable(i) || (fixed !== 'closed' && (fixed === 'open' || card.colour !== 'red'));
    });
    const total = kept.reduce((so, i) => so + intake(i), 0);
    const least = kept.reduce((so, i) => so + leastAfter(last(i), limits), 0);
    atLeast('specialty_total', specialty, total, least);
  }
}

function mostAfter(last: number, { maxChange }: PlanLimits): number {
  return Math.floor((1 + maxChange) * last + 1e-9);
}

function leastAfter(last: number, { maxChange }: PlanLimits): number {
  return Math.ceil((1 - maxChange) * last - 1e-9);
}

function runs(programme: PlanProgramme | undefined): boolean {
  return programme !== undefined && standingOf(programme) === 'running';
}

/** Last year's entrants of a programme that runs; 0 of any other. */
function lastOf(programme: PlanProgramme): number {
  return runs(programme) ? (programme.last ?? 0) : 0;
}

function isThin(programme: PlanProgramme, { classMin }: PlanLimits): boolean {
  return runs(programme) && (programme.last ?? 0) < classMin;
}

function mayClose(checking: Checking, programme: PlanProgramme): boolean {
  if (programme.fixed !== null) return programme.fixed === 'closed';
  if (programme.card.colour === 'red') return true;
  return isThin(programme, checking.input.limits) && hasPartner(checking, programme);
}

function hasPartner({ input, planned }: Checking, { specialty, school }: PlanProgramme): boolean {
  return input.programmes.some(
    (other, k) =>
      other.specialty === specialty &&
      other.school !== school &&
      runs(other) &&
      other.fixed !== 'closed' &&
      planned[k],
  );
}

function hasClasses(checking: Checking, programme: PlanProgramme, intake: number, last: number): boolean {
  const { limits } = checking.input;
  const whole = (size: number) => {
    const classes = Math.ceil(size / limits.classMax);
    return size >= classes * limits.classMin;
  };
  if (whole(intake)) return true;
  if (isThin(programme, limits) && intake < limits.classMin) return true;
  // as it was, where nothing within its reach would do
  if (intake !== last || !runs(programme)) return false;
  const room = roomFor(programme, limits).map(({ entrants }) => Math.max(entrants, last));
  const high = Math.min(mostAfter(last, limits) + roomToTakeIn(checking, programme), ...room);
  for (let size = Math.max(1, leastAfter(last, limits)); size <= high; size++) if (whole(size)) return false;
  return true;
}

/** Programmes of a specialty whose places may go to another school. */
function movableIn(checking: Checking, specialty: string): PlanProgramme[] {
  const { programmes, limits } = checking.input;
  return programmes.filter(
    (one, k) =>
      one.specialty === specialty &&
      checking.planned[k] &&
      isThin(one, limits) &&
      one.fixed === null &&
      one.card.colour !== 'red' &&
      hasPartner(checking, one),
  );
}

function roomToTakeIn(checking: Checking, { specialty, school }: PlanProgramme): number {
  return movableIn(checking, specialty)
    .filter((one) => one.school !== school)
    .reduce((so, { last }) => so + (last ?? 0), 0);
}
