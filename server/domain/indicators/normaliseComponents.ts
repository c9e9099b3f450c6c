import { COMPONENTS, type Component, type EditionSettings } from '../edition/editionSettings.ts';
import type { Estimate } from '../facts/estimate.ts';
import { normalise } from './normalise.ts';

/** Each component's place between its goalposts, in the order of COMPONENTS; null where it has no value. */
export function normaliseComponents(
  figures: Readonly<Record<Component, Estimate>>,
  goalposts: EditionSettings['quality']['goalposts'],
): (number | null)[] {
  return COMPONENTS.map((component) => {
    const { value } = figures[component];
    return value === null ? null : normalise(value, goalposts[component]);
  });
}
