import { partOfCity } from '../../city/marketCoverage.ts';
import type { LimitBreach } from '../../plan/lifecycle/limitBreach.ts';
import { isRelaxedForAnother, type LimitRelaxation } from '../../plan/lifecycle/relaxations.ts';
import { type PlanReason, reason } from '../../plan/planReasonCodes.ts';
import { lastIntakes } from '../balance/localSupply.ts';
import type { PlanInput } from '../planInput.ts';
import type { PlanSolution } from '../planResult.ts';
import { unknownOfAll } from './unknownReasons.ts';

/** Vacancies that no specialty leads to are told from this share on. */
const UNSERVED = 0.01;

/**
 * What is to be known of a plan as a whole before its programmes: how many places there are in all, which is decided first, and
 * what the figures could not tell.
 *
 * @param decided places in all as decided, the programmes decided otherwise than recommended, and the limits that all of them
 * together break
 */
export function planNotes(
  input: PlanInput,
  { entrants, rows, redraws }: NotedPlan,
  decided: Decided = { entrants, changed: new Set(), together: [] },
): PlanReason[] {
  const { changed } = decided;
  return [
    ...decidedSum(input, entrants, decided.entrants),
    ...sumBeyond(decided.together),
    ...stabilityNotes(rows, redraws, changed),
    ...dataNotes(input),
  ];
}

/** What the notes read of how a plan stands. */
interface Decided {
  entrants: number;
  changed: ReadonlySet<string>;
  together: readonly (Pick<LimitBreach, 'limit' | 'used'> & {
    relaxed: Pick<LimitRelaxation, 'by' | 'reason' | 'to'> | null;
  })[];
}

/** That the places in all are more or fewer than allowed, and who let it, for which number where it was another, and why. */
function sumBeyond(together: Decided['together']): PlanReason[] {
  const broken = together.find(({ limit }) => limit === 'intake_low' || limit === 'intake_high');
  if (!broken) return [];
  if (!broken.relaxed) return [reason('sum_beyond', {})];
  const { by, reason: why, to } = broken.relaxed;
  return [
    reason('sum_relaxed', { by }),
    ...(isRelaxedForAnother(broken) ? [reason('sum_relaxed_for', { places: to })] : []),
    reason('sum_relaxed_why', { why }),
  ];
}

/** Places in all: as they were decided first, or where programmes were decided otherwise since, as they come to. */
function decidedSum(input: PlanInput, entrants: number, decided: number): PlanReason[] {
  const [first, ...band] = sumNotes(input, entrants);
  if (decided === entrants) return first ? [first, ...band] : band;
  const onLast = decided - lastIntakes(input).reduce((so, one) => so + one, 0);
  return [reason('sum_changed', { places: decided, onLast, recommended: entrants }), ...band];
}

/** What the notes of a plan read. */
type NotedPlan = Pick<PlanSolution, 'entrants' | 'rows' | 'redraws'>;

/** A change that fewer redraws than this share repeat is a toss-up or worse. */
const UNSTABLE = 0.5;

/** Of the changes that stand as recommended and that redraws put to the test, how many do not hold in half of them. */
function stabilityNotes(
  rows: NotedPlan['rows'],
  redraws: number,
  changed: ReadonlySet<string>,
): PlanReason[] {
  const changes = rows.filter(
    ({ programme, stability, recommended, last }) =>
      stability !== null && recommended !== (last ?? 0) && !changed.has(programme),
  );
  if (redraws === 0 || changes.length === 0) return [];
  const unstable = changes.filter(({ stability }) => (stability ?? 1) < UNSTABLE).length;
  const values = { changes: changes.length, redraws };
  return [
    unstable > 0 ? reason('changes_unstable', { unstable, ...values }) : reason('changes_stable', values),
    ...(changed.size > 0 ? [reason('changes_decided', { changed: changed.size })] : []),
  ];
}

export function sumNotes({ limits, programmes }: PlanInput, entrants: number): PlanReason[] {
  const { sum, intakeLow, intakeHigh } = limits;
  const places = sum ?? entrants;
  const onLast = places - lastIntakes({ programmes }).reduce((so, one) => so + one, 0);
  return [
    sum === null ? reason('sum_open', { places, onLast }) : reason('sum_decided', { places, onLast }),
    ...(intakeLow !== null && intakeHigh !== null
      ? [reason('sum_band', { low: intakeLow, high: intakeHigh })]
      : []),
  ];
}

function dataNotes(input: PlanInput): PlanReason[] {
  const { occupations, balance, fields } = input;
  const known = occupations.filter(({ wanted }) => wanted !== null && wanted > 0);
  if (known.length === 0) return [reason('balance_no_vacancies', {})];
  const part = partOfCity(input.market);
  const unserved = balance.unserved ?? 0;
  return [
    ...(part ? [reason('demand_of_part', { ...part })] : []),
    ...(unserved >= UNSERVED ? [reason('unserved_occupations', { share: unserved })] : []),
    ...(fields.every(({ placed }) => placed === null) ? [reason('no_outcomes', {})] : []),
    ...(known.every(({ futures }) => futures.every((one) => one === futures[0]))
      ? [reason('equal_futures', {})]
      : []),
    ...unknownOfAll(input),
  ];
}
