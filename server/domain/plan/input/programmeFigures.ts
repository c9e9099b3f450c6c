import { addPlacement, measuresOf, noPlacement, type PlacementCounts } from '../../city/placementCounts.ts';
import { placementRow } from '../../city/placementRow.ts';
import { type Estimate, missing } from '../../facts/estimate.ts';
import { componentPriors } from '../../indicators/placementFigures.ts';
import type { PlanContext } from './planContext.ts';

/** What a plan asks of a programme's latest cohort. */
export interface ProgrammeFigures {
  index: Estimate;
  outcomeRate: Estimate;
  /** 0–1, of the programme or, where too thin, of its specialty, its category or the city; null: nobody has an index */
  quality: number | null;
}

const LEVEL = 0.9;

/** Placement of the latest cohort by programme; thin ones take the value of the group above. */
export function programmeFigures(
  context: PlanContext,
): (school: string, specialty: string) => ProgrammeFigures {
  const { city, category, cohorts } = context;
  const { settings } = city.input.index.edition;
  const cohort = cohorts.at(-1);
  const leaves = cohort === undefined ? [] : city.leaves(cohort);
  const groups = new Map<string, PlacementCounts>();
  const members = new Map<string, PlacementCounts[]>();
  for (const { school, specialty, placement } of leaves) {
    const family = category(specialty) ?? '';
    members.set(family, [...(members.get(family) ?? []), placement]);
    for (const key of [`${school}/${specialty}`, specialty, `category ${family}`, 'city']) {
      const group = groups.get(key) ?? noPlacement();
      groups.set(key, group);
      addPlacement(group, placement);
    }
  }
  const priors = new Map(
    [...members].map(([family, list]) => [
      family,
      componentPriors(
        measuresOf(groups.get(`category ${family}`) ?? noPlacement()),
        list.map(measuresOf),
        settings.supply.priorStrength,
      ),
    ]),
  );
  const rows = new Map<string, { index: Estimate; outcomeRate: Estimate }>();

  function figuresOf(key: string, family: string) {
    const known = rows.get(key);
    if (known) return known;
    const group = groups.get(key);
    const none = missing('not_collected', 0, LEVEL);
    let made = { index: none, outcomeRate: none };
    if (group) {
      const subject = { key: {}, nameZh: '', nameEn: '' };
      const row = placementRow(
        subject,
        group,
        Math.round(group.counts.graduates),
        settings.quality,
        priors.get(family) ?? null,
        cohort === undefined ? [] : city.correlations(cohort),
        false,
      );
      made = { index: row.figures.index, outcomeRate: row.figures.outcome };
    }
    rows.set(key, made);
    return made;
  }

  return (school, specialty) => {
    const family = category(specialty) ?? '';
    const keys = [`${school}/${specialty}`, specialty, `category ${family}`, 'city'];
    const found = keys.map((key) => figuresOf(key, family).index.value).find((value) => value !== null);
    return {
      ...figuresOf(keys[0] as string, family),
      quality: found === undefined ? null : (found ?? 0) / 100,
    };
  };
}
