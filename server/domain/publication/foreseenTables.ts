import type { CityContext } from '../city/cityContext.ts';
import { forecastArea, forecastsOfCity } from '../city/forecastArea.ts';
import { sectorCoverage, specialtyCoverage } from '../city/foreseenCoverage.ts';
import { addOpenings, allocateForeseen, openingsOf } from '../city/foreseenOpenings.ts';
import { UNALLOCATED, UNALLOCATED_NAME } from '../city/marketGroups.ts';
import type { EditionSettings } from '../edition/editionSettings.ts';
import { missing } from '../facts/estimate.ts';
import type { AssociationForecastRow } from '../facts/rows.ts';
import { capacityWeights } from '../indicators/capacityWeights.ts';
import { type ForeseenOpenings, foreseenRatio } from '../indicators/foreseenRatio.ts';
import { largestRemainder } from '../indicators/largestRemainder.ts';
import type { ForeseenRow, ForeseenTable } from './demandTypes.ts';
import type { PlacementTable } from './types.ts';

export type ForeseenGrouping = 'sector' | 'specialty';

/** What a row is made of. `openings`: null, nothing is foreseen; `none`, no occupation leads there. */
type Part = Pick<ForeseenRow, 'key' | 'nameZh' | 'nameEn' | 'graduates'> & {
  openings: ForeseenOpenings | null | 'none';
  /** share of what leads here that is foreseen */
  coverage: number;
};

/**
 * Graduates of the latest cohort beside the openings that an association foresees for a year, by sector or specialty:
 * one table per association and year, from its latest forecast of that year for the city's own area, since figures of two
 * associations are never added and openings of another area are nothing that the city's graduates could be held against.
 * Openings of occupations reach specialties by the crosswalk, weighed by their reference capacity; what it assigns to none
 * stands in a row of its own, so that rows add up to the total. Years ascending.
 *
 * @param placement table of the latest cohort by the same dimension; undefined: no cohort on record
 */
export function foreseenTables(
  context: CityContext,
  groupBy: ForeseenGrouping,
  placement: PlacementTable | undefined,
): ForeseenTable[] {
  const { index, associations } = context.input;
  const byTable = Map.groupBy(
    forecastsOfCity(index, associations),
    ({ year, association }) => `${year} ${association}`,
  );
  return [...byTable.keys()].sort().flatMap((key) => {
    const all = byTable.get(key) ?? [];
    const made = all.reduce((last, row) => (row.made > last ? row.made : last), '');
    const rows = all.filter((row) => row.made === made);
    // of specialties, a forecast of a sector says nothing
    const speaking = groupBy === 'sector' ? rows : rows.filter((row) => row.occupation !== null);
    return speaking.length === 0 ? [] : [tableOf(context, groupBy, placement, speaking)];
  });
}

function tableOf(
  context: CityContext,
  groupBy: ForeseenGrouping,
  placement: PlacementTable | undefined,
  forecasts: readonly AssociationForecastRow[],
): ForeseenTable {
  const { index, dataKind } = context.input;
  const { city, nameZh, nameEn, ratio } = index.edition.settings;
  const { association, made, year } = forecasts[0] as AssociationForecastRow;
  const parts = PARTS[groupBy](context, placement, forecasts);
  const known = parts.flatMap(({ openings }) => (openings === null || openings === 'none' ? [] : [openings]));
  const total = addOpenings(known);
  const central = Math.round(total.central);
  const counts = largestRemainder(
    known.map((one) => one.central),
    central,
  );
  const whole = new Map(known.map((one, i) => [one, { ...one, central: counts[i] as number }]));
  const rows = parts.map((part) => {
    const { openings } = part;
    const counted = openings === null || openings === 'none' ? openings : (whole.get(openings) ?? null);
    return rowOf({ ...part, openings: counted }, ratio);
  });
  const graduates = placement?.total.graduates ?? null;
  const covered = rows
    .filter(({ ratio: { state } }) => state === 'ok')
    .reduce((sum, row) => sum + (row.graduates ?? 0), 0);
  return {
    association,
    ...forecastArea(index, { region: city }),
    made,
    year,
    cohort: placement?.cohort ?? null,
    rows: rows.sort(lastUnallocated),
    total: rowOf(
      {
        key: { region: city },
        nameZh,
        nameEn,
        graduates,
        openings: { ...total, central },
        coverage: graduates ? covered / graduates : 1,
      },
      ratio,
    ),
    dataKind,
    sources: [
      ...(placement?.sources ?? []),
      ...new Set(forecasts.map(({ basis }) => (basis ? `${association}: ${basis}` : association))),
    ],
  };
}

function rowOf({ openings, coverage, ...part }: Part, settings: EditionSettings['ratio']): ForeseenRow {
  const band = openings === null || openings === 'none' ? null : openings.band;
  const printed = band && { low: Math.round(band.low), high: Math.round(band.high) };
  const counted = openings === null || openings === 'none' ? openings : { ...openings, band: printed };
  return {
    ...part,
    openings: counted === null || counted === 'none' ? null : counted.central,
    openingsLow: printed?.low ?? null,
    openingsHigh: printed?.high ?? null,
    ratio:
      part.key.specialty === UNALLOCATED
        ? missing('not_applicable', 0, settings.level)
        : foreseenRatio(counted, part.graduates, settings, coverage),
  };
}

/** What most are wanted for first, what none takes last. */
function lastUnallocated(a: ForeseenRow, b: ForeseenRow): number {
  const left = ({ key }: ForeseenRow) => Number(key.specialty === UNALLOCATED);
  return left(a) - left(b) || (b.openings ?? -1) - (a.openings ?? -1);
}

const PARTS: Record<
  ForeseenGrouping,
  (
    context: CityContext,
    placement: PlacementTable | undefined,
    forecasts: readonly AssociationForecastRow[],
  ) => Part[]
> = {
  specialty: (context, placement, forecasts) => {
    const { index } = context.input;
    const graduates = new Map(placement?.rows.map((row) => [row.key.specialty ?? '', row.graduates]));
    const shares = capacityWeights(index.specialtiesOfOccupation, context.referenceCapacity);
    const { byTarget, left } = allocateForeseen(context, forecasts, shares);
    const coverageOf = specialtyCoverage(context, forecasts);
    const codes = [...new Set([...graduates.keys(), ...byTarget.keys()])].sort();
    const parts = codes.map((code): Part => {
      const entry = index.specialties.get(code);
      return {
        key: { specialty: code },
        nameZh: entry?.nameZh ?? code,
        nameEn: entry?.nameEn ?? '',
        graduates: graduates.get(code) ?? (placement ? 0 : null),
        openings: byTarget.get(code) ?? (index.occupationsOfSpecialty(code).length > 0 ? null : 'none'),
        coverage: coverageOf(code),
      };
    });
    return [
      ...parts,
      { key: { specialty: UNALLOCATED }, ...UNALLOCATED_NAME, graduates: null, openings: left, coverage: 0 },
    ];
  },

  // a sector that is foreseen as such is taken as it is; the others take their part of occupations
  sector: (context, placement, forecasts) => {
    const { index } = context.input;
    const graduates = new Map(placement?.rows.map((row) => [row.key.sector, row.graduates]));
    const stated = new Map(
      forecasts.flatMap((row) => (row.sector === null ? [] : [[row.sector, openingsOf(row)]])),
    );
    const { byTarget } = allocateForeseen(
      context,
      forecasts.filter((row) => row.occupation !== null),
      (code) => index.sectorsOfOccupation(code).filter((share) => !stated.has(share.code)),
    );
    const coverageOf = sectorCoverage(context, forecasts);
    return index.edition.sectors.map(({ code, nameZh, nameEn }) => ({
      key: { sector: code },
      nameZh,
      nameEn,
      graduates: graduates.get(code) ?? (placement ? 0 : null),
      openings: stated.get(code) ?? byTarget.get(code) ?? null,
      coverage: stated.has(code) ? 1 : coverageOf(code),
    }));
  },
};
