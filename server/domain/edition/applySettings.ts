import { changeableSetting } from './changeableSettings.ts';
import { checkSettings } from './checkSettings.ts';
import { parseSettings } from './parseSettings.ts';
import type { EditionProblem } from './problem.ts';
import { withSettingAt } from './settingAt.ts';
import { settingRange } from './settingRange.ts';
import type { Edition } from './types.ts';

/** A setting that somebody changed while the instance runs. */
export interface SettingChange {
  /** its path in `edition.json` */
  key: string;
  /** as `edition.json` would have it */
  value: unknown;
}

export interface RefusedSetting extends SettingChange {
  /** why; empty: there is no such setting, or it may not change */
  problems: EditionProblem[];
}

/**
 * The edition with changed settings laid over its own, checked as the edition's files are: all of them together, for one may make room
 * for another, whichever came first. Where together they do not hold, they are laid over one by one, and what does not hold then is left
 * out and told of; without any that holds it is the edition itself.
 *
 * @param changes in the order in which they were made
 */
export function applySettings(
  edition: Edition,
  changes: readonly SettingChange[],
): { edition: Edition; refused: RefusedSetting[] } {
  if (changes.length === 0) return { edition, refused: [] };
  const together = problemsTogether(edition, changes);
  if (together?.problems.length === 0) return { edition: together.edition, refused: [] };
  const refused: RefusedSetting[] = [];
  let changed = edition;
  for (const change of changes) {
    const next = problemsTogether(changed, [change]);
    if (next === null || next.problems.length > 0)
      refused.push({ ...change, problems: next?.problems ?? [] });
    else changed = next.edition;
  }
  return { edition: changed, refused };
}

/**
 * What the edition's checks say of changed settings all together, and the edition with them.
 *
 * @returns problems that the edition has without them left out; null: one of them is no setting, or may not change
 */
export function problemsTogether(
  edition: Edition,
  changes: readonly SettingChange[],
): { edition: Edition; problems: EditionProblem[] } | null {
  const problems: EditionProblem[] = [];
  let settings = edition.settings;
  for (const { key, value } of changes) {
    if (!changeableSetting(key)) return null;
    const own: EditionProblem[] = [];
    settings = parseSettings(withSettingAt(settings, key, value), own);
    problems.push(...own.map((one) => withRange(one, key, value)));
  }
  if (problems.length > 0) return { edition, problems };
  const changed = { ...edition, settings };
  // what the edition's own files lack is no fault of the changes
  const before = new Set(checkSettings(edition).map((one) => JSON.stringify(one)));
  return {
    edition: changed,
    problems: checkSettings(changed).filter((one) => !before.has(JSON.stringify(one))),
  };
}

/** Says between which numbers a value may lie that is out of them. */
function withRange(problem: EditionProblem, key: string, value: unknown): EditionProblem {
  const range = settingRange(key);
  if (problem.because || typeof value !== 'number' || range === null) return problem;
  const values = { path: key, value: String(value), low: range.low, high: range.high };
  return { ...problem, because: [{ code: 'not_number_within', values }] };
}
