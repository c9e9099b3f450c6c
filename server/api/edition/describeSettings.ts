import { COMPONENTS, type EditionSettings as Settings } from '../../domain/edition/editionSettings.ts';
import type { Share } from '../../domain/edition/sectorShares.ts';
import type { Weighted } from '../figures/weighted.model.ts';
import type { EditionSettings } from './settings.model.ts';

/** The edition's settings as the API shows them: what goes by code as lists. */
export function describeSettings(
  settings: Settings,
  name: (list: 'sectors' | 'specialties', shares: Share[]) => Weighted[],
): EditionSettings {
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
    plan: {
      ...settings.plan,
      priorities: name('sectors', listed(settings.plan.priorities)),
      care: name('specialties', listed(settings.plan.care)),
    },
    cards: settings.cards,
    mostWanted: settings.mostWanted,
    import: settings.import,
  };
}

function listed(weights: Record<string, number>): Share[] {
  return Object.entries(weights).map(([code, weight]) => ({ code, weight }));
}
