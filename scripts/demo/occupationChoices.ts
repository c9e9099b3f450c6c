import type { DemoEdition } from './checkSettings.ts';
import type { DemoSettings } from './settings.ts';

/** Occupations to draw from, with weights. */
export interface Choice {
  codes: string[];
  weights: number[];
}

/**
 * Where graduates work: matched ones in the occupations that the edition's crosswalk ties to their specialty, by what
 * the market wants of them; the others anywhere in the market.
 */
export interface OccupationChoices {
  matched: ReadonlyMap<string, Choice>;
  any: Choice;
}

export function occupationChoices(settings: DemoSettings, edition: DemoEdition): OccupationChoices {
  const wanted = new Map(settings.occupations.map((each) => [each.code, each.vacancies]));
  const matched = new Map<string, Choice>();
  for (const { from, to, weight } of edition.occupationSpecialty) {
    const vacancies = wanted.get(from);
    if (vacancies === undefined || weight <= 0) continue;
    const choice = matched.get(to) ?? { codes: [], weights: [] };
    choice.codes.push(from);
    choice.weights.push(weight * vacancies);
    matched.set(to, choice);
  }
  return { matched, any: { codes: [...wanted.keys()], weights: [...wanted.values()] } };
}
