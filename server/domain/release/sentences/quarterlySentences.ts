import type { Estimate } from '../../facts/estimate.ts';
import type { PublicationTables, SupplyDemandRow } from '../../publication/types.ts';
import { type Side, sideOf } from '../directions.ts';
import { tableOf } from '../tables/marketRows.ts';
import type { BoundFigure, ReleaseSentence } from './releaseSentence.ts';

/** Occupations that one sentence can name. */
const NAMED = 3;

type Tables = PublicationTables;

interface QuarterInput {
  tables: Tables;
  period: string;
  /** the release before, as the public reads it; null: this is the first */
  previous: { period: string; tables: Tables } | null;
}

/** What stands above everything else: vacancies for 100 seekers, and which are more where the interval tells. */
export function quarterlyHeadline(tables: Tables, period: string): ReleaseSentence {
  const total = tableOf(tables['supply-demand/city'], period)?.total;
  const side = sideOf(total?.direction ?? null);
  if (!total || total.ratio.value === null || side === 'missing')
    return { code: 'head.missing', figures: [] };
  return {
    code: 'head.city',
    figures: [
      { name: 'side', value: side },
      { name: 'per100', value: 100 * total.ratio.value, unit: 'persons' },
      ratioFigure('ratio', total),
    ],
  };
}

/** The five sentences of a quarter: the city, sectors short of people, with too many, neither, and who is wanted most. */
export function quarterlySentences({ tables, period, previous }: QuarterInput): ReleaseSentence[] {
  const sectors = tableOf(tables['supply-demand/sector'], period)?.rows ?? [];
  // what is no sector of its own says nothing of one
  const named = sectors.filter(({ key }) => key.sector !== '0');
  return [
    citySentence(tables, period, previous),
    sideSentence('short', named),
    sideSentence('surplus', named),
    neitherSentence(named),
    wantedSentence(tables, period),
  ];
}

function citySentence(tables: Tables, period: string, previous: QuarterInput['previous']): ReleaseSentence {
  const table = tableOf(tables['supply-demand/city'], period);
  const total = table?.total;
  const side = sideOf(total?.direction ?? null);
  if (!table || !total || total.ratio.value === null || side === 'missing')
    return {
      code: 'city.missing',
      figures: [{ name: 'reason', value: total?.ratio.state ?? 'not_collected' }],
    };
  const before = previous && tableOf(previous.tables['supply-demand/city'], previous.period)?.total;
  const isStill = (side === 'short' || side === 'surplus') && before && sideOf(before.direction) === side;
  return {
    code: 'city',
    figures: [
      { name: 'side', value: side },
      { name: 'still', value: isStill ? 'yes' : 'no' },
      { name: 'vacancies', value: total.vacancies, unit: 'persons' },
      { name: 'seekers', value: total.seekers, unit: 'persons' },
      ratioFigure('ratio', total),
      ...changeFigures(table.yearOnYear),
    ],
  };
}

/** The change against the same quarter of the year before, in percent; a side only where its interval has one. */
function changeFigures({ value, low, high }: Estimate): BoundFigure[] {
  if (value === null || low === null || high === null) return [{ name: 'change', value: 'none' }];
  const side = low > 1 ? 'up' : high < 1 ? 'down' : 'same';
  const percent = (factor: number) => 100 * (factor - 1);
  const change = { name: 'change', value: side };
  if (side === 'same') return [change];
  const by =
    side === 'up'
      ? { value: percent(value), low: percent(low), high: percent(high) }
      : { value: -percent(value), low: -percent(high), high: -percent(low) };
  return [change, { name: 'changeBy', ...by, unit: 'percent' }];
}

/** Sectors on one side of 1, furthest from it first. */
function sideSentence(side: 'short' | 'surplus', sectors: readonly SupplyDemandRow[]): ReleaseSentence {
  const rows = onSide(sectors, side);
  const missing = onSide(sectors, 'missing');
  if (rows.length > 0) return { code: `sectors.${side}`, figures: group(side, rows) };
  const code = sectors.length === missing.length ? 'sectors.missing' : `sectors.${side}.none`;
  return { code, figures: [{ name: 'side', value: side }, ...group('missing', missing)] };
}

function neitherSentence(sectors: readonly SupplyDemandRow[]): ReleaseSentence {
  const [balanced, unclear, missing] = (['eq', 'unclear', 'missing'] as const).map((side) =>
    onSide(sectors, side),
  );
  const has = (rows: readonly SupplyDemandRow[] | undefined) => (rows?.length ?? 0) > 0;
  const which = has(balanced) ? (has(unclear) ? 'both' : 'balanced') : has(unclear) ? 'unclear' : 'none';
  if (missing?.length === sectors.length)
    return {
      code: 'sectors.missing',
      figures: [{ name: 'side', value: 'neither' }, ...group('missing', missing)],
    };
  const code = which === 'none' && !has(missing) ? 'sectors.told' : 'sectors.neither';
  return {
    code,
    figures: [
      { name: 'which', value: which },
      ...group('balanced', balanced ?? []),
      ...group('unclear', unclear ?? []),
      ...group('missing', missing ?? []),
    ],
  };
}

/** The most wanted occupations, and whether anybody who is taught here will be one of those wanted. */
function wantedSentence(tables: Tables, period: string): ReleaseSentence {
  const isCollected = (tableOf(tables['supply-demand/occupation'], period)?.rows.length ?? 0) > 0;
  const rows = isCollected ? tables['most-wanted'].slice(0, NAMED) : [];
  if (rows.length === 0)
    return { code: 'wanted.none', figures: [{ name: 'collected', value: isCollected ? 'yes' : 'no' }] };
  const isListed = tables.programmes.length > 0;
  return {
    code: 'wanted',
    figures: rows.flatMap(({ nameZh, nameEn, gap, specialties, schools, direction }, i): BoundFigure[] => {
      const { value, low, high } = gap;
      const at = i + 1;
      const taught = tables.programmes.filter(
        (one) => specialties.includes(one.specialty) && schools.includes(one.school) && one.status === 'open',
      );
      const years = taught.flatMap(({ lastIntakeYear, length }) =>
        lastIntakeYear === null ? [] : [Number(lastIntakeYear) + length],
      );
      return [
        { name: `wanted${at}`, value, low, high, unit: 'persons', nameZh, nameEn, direction },
        { name: `taught${at}`, value: isListed ? schools.length : null, unit: 'items' },
        { name: `year${at}`, value: years.length > 0 ? Math.max(...years) : null, unit: 'year' },
      ];
    }),
  };
}

/** Rows of one side, furthest from 1 first; ties and those without a ratio by code. */
function onSide(sectors: readonly SupplyDemandRow[], side: Side): SupplyDemandRow[] {
  const distance = ({ ratio }: SupplyDemandRow) => Math.abs(Math.log(ratio.value || 1));
  return sectors
    .filter(({ direction }) => sideOf(direction) === side)
    .toSorted((a, b) => distance(b) - distance(a) || ((a.key.sector ?? '') < (b.key.sector ?? '') ? -1 : 1));
}

const group = (name: string, rows: readonly SupplyDemandRow[]) =>
  rows.map((row, i) => ratioFigure(`${name}${i + 1}`, row));

function ratioFigure(name: string, { ratio, nameZh, nameEn, direction }: SupplyDemandRow): BoundFigure {
  const { value, low, high } = ratio;
  return { name, value, low, high, unit: 'ratio', nameZh, nameEn, direction };
}
