import { PLAN_SETTINGS } from './settings.ts';

/** One named change of a plan's input; null lifts the limit. */
export interface PlanChange {
  setting: string;
  /** sector, school or programme it belongs to; null: the whole plan */
  of: string | null;
  value: number | null;
}

const PREFIX = 'set.';
const LIFTED = 'none';
const LIFTABLE: ReadonlySet<string> = new Set(
  PLAN_SETTINGS.filter(({ optional }) => optional).map(({ setting }) => setting),
);

/**
 * The changes an address asks for: `set.maxChange=0.3`, `set.places.D01/710201=240`, `set.budget=none`. A field at the
 * value the plan has changes nothing; one left empty lifts a limit that the plan has and may do without, and changes
 * nothing otherwise.
 *
 * @param base value of a setting of the whole plan
 */
export function changesOf(
  search: Iterable<[string, string]>,
  base: (setting: string, of: string | null) => number | null | undefined,
): PlanChange[] {
  const changes: PlanChange[] = [];
  for (const [key, text] of search) {
    if (!key.startsWith(PREFIX)) continue;
    const [setting = '', ...rest] = key.slice(PREFIX.length).split('.');
    const of = rest.length ? rest.join('.') : null;
    const written = text.trim();
    if (written === '' && !(LIFTABLE.has(setting) && of === null)) continue;
    const value = written === '' || written === LIFTED ? null : Number(written);
    if ((value !== null && !Number.isFinite(value)) || base(setting, of) === value) continue;
    changes.push({ setting, of, value });
  }
  return changes;
}

/** A change that was asked for and cannot be meant: why, and what was typed for it. */
export interface RefusedChange {
  setting: string;
  of: string | null;
  message: string;
  typed: string;
}

/** What an address asks for that is no number at all; null: everything can be read. */
export function unreadChange(
  search: Iterable<[string, string]>,
): Pick<RefusedChange, 'setting' | 'of' | 'typed'> | null {
  for (const [key, text] of search) {
    if (!key.startsWith(PREFIX)) continue;
    const [setting = '', ...rest] = key.slice(PREFIX.length).split('.');
    const typed = text.trim();
    if (typed !== '' && typed !== LIFTED && !Number.isFinite(Number(typed)))
      return { setting, of: rest.length ? rest.join('.') : null, typed };
  }
  return null;
}

/** The name of a change's field in a form and in an address. */
export function changeField(setting: string, of: string | null = null): string {
  return PREFIX + (of === null ? setting : `${setting}.${of}`);
}

/** Changes as a search string's pairs. */
export function changePairs(changes: readonly PlanChange[]): [string, string][] {
  return changes.map(({ setting, of, value }) => [
    changeField(setting, of),
    value === null ? LIFTED : String(value),
  ]);
}
