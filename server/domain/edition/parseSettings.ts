import * as v from 'valibot';
import { type EditionSettings, editionSettings } from './editionSettings.ts';
import { checkLayouts } from './layouts.ts';
import type { EditionProblem } from './problem.ts';
import { settingProblem } from './settingSchema.ts';

/**
 * Reads `edition.json`. What is missing, out of range or of the wrong type becomes a `bad_setting` problem with its path;
 * the returned settings may only be used when there is none.
 */
export function parseSettings(settings: unknown, problems: EditionProblem[]): EditionSettings {
  const { issues = [], output } = v.safeParse(editionSettings, settings);
  problems.push(...issues.map((issue) => settingProblem(issue)));
  const read = output as EditionSettings;
  problems.push(...checkLayouts(read?.import?.layouts));
  return read;
}
