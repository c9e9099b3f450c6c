import type { EditionSettings } from '../edition/editionSettings.ts';
import { type GuidanceReason, type GuidanceReasonCode, guidanceReason } from './guidanceReasonCodes.ts';

/** What a specialty's schools can take, all together; null: not known. */
export interface Capacity {
  /** years of study */
  length: number;
  /** persons at a time */
  places: number | null;
  teachers: number | null;
}

export interface BoundedIntake {
  /** entrants, whole persons */
  intake: number;
  /** the limit that moved the number, the one that bit; null: none did */
  limit: GuidanceReason | null;
}

/**
 * Brings a wanted intake within the published limits: the largest change of one year, the places and teachers there
 * are (every year of study counts: intake ≤ places / length), and whole classes. A specialty that is not offered
 * starts with one class.
 *
 * Capacity limits growth only: an intake the schools already take evidently fits.
 *
 * @param wanted entrants that demand asks for; Infinity when local supply is none
 * @param lastIntake entrants of last autumn, 0 when not offered
 * @see method §6, "Constraints"
 */
export function boundIntake(
  wanted: number,
  lastIntake: number,
  capacity: Capacity,
  plan: EditionSettings['plan'],
): BoundedIntake {
  const { low, highs } = lastIntake > 0 ? limitsOfChange(lastIntake, capacity, plan) : firstClass(plan);
  const tightest = highs.reduce((a, b) => (b.at < a.at ? b : a));
  const within = Math.min(tightest.at, Math.max(low, wanted));
  const intake = nearestWithClasses(within, low, tightest.at, plan) ?? lastIntake;
  return { intake, limit: binding() };

  function binding(): GuidanceReason | null {
    const printed = Number.isFinite(wanted) ? wanted : tightest.at;
    if (wanted > tightest.at) return describe(tightest.code, printed, tightest.at);
    if (wanted < low) return lastIntake > 0 ? describe('limit_max_change', printed, low) : null;
    if (Math.abs(intake - wanted) < 1) return null;
    const { classMin, classMax } = plan;
    return guidanceReason('limit_class_size', { wanted: printed, classMin, classMax });
  }

  function describe(code: Limit, printed: number, limit: number): GuidanceReason {
    const common = { wanted: printed, limit };
    if (code === 'limit_places') return guidanceReason(code, { ...common, places: capacity.places ?? 0 });
    if (code === 'limit_first_class') return guidanceReason(code, common);
    if (code === 'limit_max_change') return guidanceReason(code, { ...common, share: plan.maxChange });
    const { studentsPerTeacher } = plan;
    return guidanceReason(code, { ...common, teachers: capacity.teachers ?? 0, studentsPerTeacher });
  }
}

type Limit = Extract<
  GuidanceReasonCode,
  'limit_max_change' | 'limit_places' | 'limit_teachers' | 'limit_first_class'
>;

interface Limits {
  low: number;
  highs: { code: Limit; at: number }[];
}

function limitsOfChange(
  last: number,
  { length, places, teachers }: Capacity,
  plan: EditionSettings['plan'],
): Limits {
  // whole persons: the reason names the limit the number keeps
  const highs: Limits['highs'] = [{ code: 'limit_max_change', at: down((1 + plan.maxChange) * last) }];
  const roomFor = (students: number) => Math.max(last, down(students / length));
  if (places !== null) highs.push({ code: 'limit_places', at: roomFor(places) });
  if (teachers !== null) {
    highs.push({ code: 'limit_teachers', at: roomFor(teachers * plan.studentsPerTeacher) });
  }
  return { low: -down(-(1 - plan.maxChange) * last), highs };
}

/** The whole number at or below, where a product like 1.1 × 110 may miss one by its last digit. */
function down(value: number): number {
  return Math.floor(value + 1e-9);
}

function firstClass({ classMin, classMax }: EditionSettings['plan']): Limits {
  return { low: classMin, highs: [{ code: 'limit_first_class', at: classMax }] };
}

/** The whole number nearest to `target` that divides into classes; null when none from `low` to `high` does. */
function nearestWithClasses(
  target: number,
  low: number,
  high: number,
  { classMin, classMax }: EditionSettings['plan'],
): number | null {
  let best: number | null = null;
  for (let intake = low; intake <= high; intake++) {
    const classes = Math.ceil(intake / classMax);
    if (classes === 0 || intake < classMin * classes) continue;
    if (best === null || Math.abs(intake - target) < Math.abs(best - target)) best = intake;
  }
  return best;
}
