import { type ChangeableSetting, changeableSetting } from './changeableSettings.ts';
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
 * The edition with changed settings laid over its own, each checked as the edition's files are. One that does not hold is left out
 * and told of; without any that holds it is the edition itself.
 *
 * @param changes in the order in which they were made
 */
export function applySettings(
  edition: Edition,
  changes: readonly SettingChange[],
): { edition: Edition; refused: RefusedSetting[] } {
  const refused: RefusedSetting[] = [];
  let changed = edition;
  for (const change of changes) {
    const setting = changeableSetting(change.key);
    const next = setting && changeOne(changed, setting, change.value);
    if (next === null || next.problems.length > 0)
      refused.push({ ...change, problems: next?.problems ?? [] });
    else changed = next.edition;
  }
  return { edition: changed, refused };
}

function changeOne(edition: Edition, { key }: ChangeableSetting, value: unknown) {
  const problems: EditionProblem[] = [];
  const settings = parseSettings(withSettingAt(edition.settings, key, value), problems);
  const changed = { ...edition, settings };
  if (problems.length > 0) return { edition, problems: problems.map((one) => withRange(one, key, value)) };
  // what the edition's own files lack is no fault of this change
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
