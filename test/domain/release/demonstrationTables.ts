import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import type { PublicationTables } from '../../../server/domain/publication/types.ts';
import type { ContentInput } from '../../../server/domain/release/releaseContent.ts';
import { demonstrationFacts } from '../plan/input/demonstrationFacts.ts';

/** What a content of the demonstration city is made of, with its latest quarter and cohort. */
export async function demonstrationTables() {
  const { city } = await demonstrationFacts();
  const tables = makePublication(city);
  const quarter = tables['supply-demand/city'].at(-1)?.period as string;
  const cohort = tables['placement/city'].at(-1)?.cohort as string;
  const input = (more: Partial<ContentInput> = {}): ContentInput => ({
    kind: 'quarterly',
    period: quarter,
    dataKind: 'demonstration',
    tables,
    index: city.index,
    previous: null,
    audit: {
      cells: { told: 0, withheld: {} },
      suppression: { primary: 0, secondary: 0, narrowest: null },
      waiting: [],
      coverage: { pairs: 0, shareOfPairs: null, shareOfGraduates: null, pooled: 0, carried: 0, without: {} },
      utility: null,
      broken: [],
    },
    ...more,
  });
  return { tables, quarter, cohort, input };
}

/** The same tables with nothing in them. */
export function emptied(tables: PublicationTables): PublicationTables {
  return Object.fromEntries(Object.keys(tables).map((name) => [name, []])) as never;
}

/** The same tables with every estimate suppressed and every count of the market gone. */
export function suppressed(tables: PublicationTables): PublicationTables {
  const hide = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(hide);
    if (typeof value !== 'object' || value === null) return value;
    if ('state' in value && 'level' in value)
      return { ...value, value: null, low: null, high: null, n: 0, state: 'suppressed', note: null };
    return Object.fromEntries(
      Object.entries(value).map(([name, of]) => [
        name,
        ['vacancies', 'seekers', 'employers', 'direction', 'shortageProbability'].includes(name)
          ? null
          : hide(of),
      ]),
    );
  };
  return hide(tables) as PublicationTables;
}
