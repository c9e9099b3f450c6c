import type { Estimate } from '../../facts/estimate.ts';
import type { PlacementTable, PublicationTables } from '../../publication/types.ts';
import type { BoundFigure, ReleaseSentence } from './releaseSentence.ts';

type Tables = PublicationTables;

/** What stands above everything else in a year's release: of 100 graduates how many have a place. */
export function yearlyHeadline(tables: Tables, year: string): ReleaseSentence {
  const figure = cohortOf(tables, year)?.total.figures.outcome;
  if (!figure || figure.value === null) return { code: 'head.year.missing', figures: [yearFigure(year)] };
  return {
    code: 'head.year',
    figures: [
      yearFigure(year),
      { name: 'per100', value: 100 * figure.value, unit: 'persons' },
      share('outcome', figure),
    ],
  };
}

/** The five sentences of a year: outcome, matching work, those who stay, pay, and whose figures they are. */
export function yearlySentences(tables: Tables, year: string): ReleaseSentence[] {
  const table = cohortOf(tables, year);
  const before = cohortOf(tables, String(Number(year) - 1));
  return [
    outcomeSentence(table, before, year),
    ...(['matched', 'local'] as const).map((figure) => {
      const found = table?.total.figures[figure];
      return found && found.value !== null
        ? { code: `year.${figure}`, figures: [share(figure, found)] }
        : missing(figure, found);
    }),
    paySentence(table),
    schoolsSentence(table),
  ];
}

function outcomeSentence(
  table: PlacementTable | undefined,
  before: PlacementTable | undefined,
  year: string,
): ReleaseSentence {
  const now = table?.total.figures.outcome;
  if (!table || !now || now.value === null) return missing('outcome', now);
  const last = before?.total.figures.outcome;
  return {
    code: 'year.outcome',
    figures: [
      yearFigure(year),
      { name: 'graduates', value: table.total.graduates, unit: 'persons' },
      share('outcome', now),
      { name: 'change', value: last && last.value !== null ? changeOf(now, last) : 'none' },
      ...(last && last.value !== null ? [share('before', last)] : []),
    ],
  };
}

/** A side only where the two intervals have nothing in common, which is more than a test of the difference would ask. */
function changeOf(now: Estimate, last: Estimate): 'up' | 'down' | 'same' {
  if (now.low !== null && last.high !== null && now.low > last.high) return 'up';
  return now.high !== null && last.low !== null && now.high < last.low ? 'down' : 'same';
}

function paySentence(table: PlacementTable | undefined): ReleaseSentence {
  const pay = table?.total.pay;
  if (!pay || pay.median.value === null) return missing('pay', pay?.median);
  const { value, low, high } = pay.median;
  return {
    code: 'year.pay',
    figures: [
      { name: 'median', value, low, high, unit: 'yuan' },
      { name: 'middle', value, low: pay.p25.value, high: pay.p75.value, unit: 'yuan' },
      { name: 'records', value: pay.median.n, unit: 'persons' },
    ],
  };
}

function schoolsSentence(table: PlacementTable | undefined): ReleaseSentence {
  if (!table) return missing('schools', undefined);
  const { expected, missing: silent } = table.schools;
  return {
    code: 'year.schools',
    figures: [
      { name: 'expected', value: expected, unit: 'items' },
      { name: 'counted', value: expected - silent.length, unit: 'items' },
      ...silent.map(
        ({ nameZh, nameEn }, i): BoundFigure => ({
          name: `silent${i + 1}`,
          value: null,
          unit: 'items',
          nameZh,
          nameEn,
        }),
      ),
    ],
  };
}

function missing(what: string, figure: Estimate | undefined | null): ReleaseSentence {
  return {
    code: 'year.missing',
    figures: [
      { name: 'what', value: what },
      { name: 'reason', value: figure?.state ?? 'not_collected' },
    ],
  };
}

const cohortOf = (tables: Tables, year: string) =>
  tables['placement/city'].find(({ cohort }) => cohort === year);
const yearFigure = (year: string): BoundFigure => ({ name: 'year', value: Number(year), unit: 'year' });
const share = (name: string, { value, low, high }: Estimate): BoundFigure => ({
  name,
  value,
  low,
  high,
  unit: 'share',
});
