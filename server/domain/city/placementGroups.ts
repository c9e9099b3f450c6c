import { slice } from '../cube/slice.ts';
import type { RowSubject } from '../facts/rowKey.ts';
import { TOTAL } from '../facts/rows.ts';
import type { CityContext } from './cityContext.ts';
import { addPlacement, noPlacement, type PlacementCounts, settlePlacement } from './placementCounts.ts';
import type { PlacementLeaf } from './placementLeaves.ts';
import { placementOfOutcomes } from './placementOfCell.ts';

/** One row of a placement table before its figures are worked out. */
export interface PlacementGroup {
  subject: RowSubject;
  placement: PlacementCounts;
  /** category whose value stands in for thin components; null: the city's does */
  category: string | null;
}

type Share = { code: string; weight: number };

/** Adds leaves up by the codes `sharesOf` gives, codes ascending. */
function rollUp(leaves: readonly PlacementLeaf[], sharesOf: (leaf: PlacementLeaf) => readonly Share[]) {
  const groups = new Map<string, PlacementCounts>();
  for (const leaf of leaves) {
    for (const { code, weight } of sharesOf(leaf)) {
      const group = groups.get(code) ?? noPlacement();
      groups.set(code, group);
      addPlacement(group, leaf.placement, weight);
    }
  }
  for (const group of groups.values()) settlePlacement(group);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Every graduate of the city's schools together. */
export function placementTotal(leaves: readonly PlacementLeaf[]): PlacementCounts {
  return rollUp(leaves, () => [{ code: '', weight: 1 }])[0]?.[1] ?? noPlacement();
}

type Grouping = (context: CityContext, leaves: readonly PlacementLeaf[], cohort: string) => PlacementGroup[];

const whole = (code: string | undefined): Share[] => (code === undefined ? [] : [{ code, weight: 1 }]);

/** How a cohort is divided, by dimension. A region's graduates are those of the schools in it. */
export const PLACEMENT_GROUPINGS = {
  city: ({ input }, leaves, cohort) => {
    const { city, nameZh, nameEn } = input.index.edition.settings;
    return [
      {
        subject: { key: { cohort, region: city }, nameZh, nameEn },
        placement: placementTotal(leaves),
        category: null,
      },
    ];
  },

  sector: ({ input: { index } }, leaves, cohort) => {
    const bySector = new Map(rollUp(leaves, (leaf) => index.sectorsOfSpecialty(leaf.specialty)));
    return index.edition.sectors.map(({ code, nameZh, nameEn }) => ({
      subject: { key: { cohort, sector: code }, nameZh, nameEn },
      placement: bySector.get(code) ?? noPlacement(),
      category: null,
    }));
  },

  specialty: (context, leaves, cohort) =>
    rollUp(leaves, ({ specialty }) => (specialty === TOTAL ? [] : whole(specialty))).map(
      ([code, placement]) => ({
        subject: { key: { cohort, specialty: code }, ...specialtyName(context, code) },
        placement,
        category: categoryOf(context, code),
      }),
    ),

  occupation: ({ input }, _, cohort) => {
    const cells = slice(input.outcomes, { groupBy: ['occupation'], where: { period: cohort } });
    return (cells.keys[0] ?? [])
      .map((code, i) => {
        const entry = input.index.occupations.get(code);
        return {
          subject: {
            key: { cohort, occupation: code },
            nameZh: entry?.nameZh ?? code,
            nameEn: entry?.nameEn ?? '',
          },
          placement: placementOfOutcomes(cells, i),
          category: null,
        };
      })
      .filter(({ subject }) => subject.key.occupation !== '')
      .sort((a, b) => (a.subject.key.occupation < b.subject.key.occupation ? -1 : 1));
  },

  region: ({ input: { index }, school }, leaves, cohort) =>
    rollUp(leaves, (leaf) => whole(school(leaf.school)?.region)).map(([code, placement]) => {
      const region = index.regions.get(code);
      return {
        subject: {
          key: { cohort, region: code },
          nameZh: region?.nameZh ?? code,
          nameEn: region?.nameEn ?? '',
        },
        placement,
        category: null,
      };
    }),

  school: ({ school }, leaves, cohort) =>
    rollUp(leaves, (leaf) => whole(leaf.school)).map(([code, placement]) => ({
      subject: {
        key: { cohort, school: code },
        nameZh: school(code)?.nameZh ?? code,
        nameEn: school(code)?.nameEn ?? '',
      },
      placement,
      category: null,
    })),

  programme: (context, leaves, cohort) =>
    leaves
      .filter((leaf) => leaf.specialty !== TOTAL)
      .map(({ school, specialty, placement }) => {
        const name = specialtyName(context, specialty);
        const at = context.school(school);
        return {
          subject: {
            key: { cohort, school, specialty },
            nameZh: `${at?.nameZh ?? school} · ${name.nameZh}`,
            nameEn: `${at?.nameEn ?? school} · ${name.nameEn}`,
          },
          placement,
          category: categoryOf(context, specialty),
        };
      }),
} satisfies Record<string, Grouping>;

export type PlacementGrouping = keyof typeof PLACEMENT_GROUPINGS;

function specialtyName({ input }: CityContext, code: string) {
  const entry = input.index.specialties.get(code);
  return { nameZh: entry?.nameZh ?? code, nameEn: entry?.nameEn ?? '' };
}

/** The catalogue category of a specialty: the outermost group it belongs to. */
export function categoryOf({ input: { index } }: CityContext, specialty: string): string | null {
  let code = index.specialties.get(specialty)?.parent ?? null;
  while (code) {
    const above = index.specialtyGroups.get(code)?.parent;
    if (!above) return code;
    code = above;
  }
  return null;
}
