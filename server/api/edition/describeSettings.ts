import { COMPONENTS, type EditionSettings as Settings } from '../../domain/edition/types.ts';
import type { EditionSettings } from './settings.model.ts';

/** The edition's settings as the API shows them: goalposts and weights as one list. */
export function describeSettings(settings: Settings): EditionSettings {
  const { quality, ratio } = settings;
  return {
    cuts: ratio.cuts,
    good: quality.good,
    goalposts: COMPONENTS.map((component) => ({
      component,
      low: quality.goalposts[component].low,
      high: quality.goalposts[component].high,
      log: quality.goalposts[component].log ?? false,
      weight: quality.weights[component],
    })),
    ratio,
    quality,
    demand: settings.demand,
    supply: settings.supply,
    plan: settings.plan,
    cards: settings.cards,
    mostWanted: settings.mostWanted,
    import: settings.import,
  };
}
