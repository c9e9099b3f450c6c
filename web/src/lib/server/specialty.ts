import type { FlowRow } from '#lib/charts/types.ts';
import type {
  Coded,
  DataKind,
  GuidanceRow,
  PlacementRow,
  PlacementTable,
  SpecialtyBase,
  SupplyDemandColumns,
  SupplyDemandRow,
  Weighted,
} from '../figures/types.ts';
import { FORECAST_ROW, type ForecastRow } from './forecast.ts';
import { COLUMNS, ESTIMATE, PAY, PLACEMENT, SUPPLY_DEMAND } from './fragments.ts';
import { GUIDANCE } from './guidance.ts';

export interface Programme {
  school: Coded & { region: string };
  opened: string;
  length: number;
  status: 'open' | 'suspended' | 'closed';
  places: number | null;
  lastIntake: number | null;
  lastIntakeYear: string | null;
}

export interface SpecialtyFigures {
  specialty: SpecialtyBase & {
    occupations: Weighted[];
    programmes: Programme[];
    supplyDemand: SupplyDemandRow | null;
    placement: PlacementRow | null;
    guidance: GuidanceRow | null;
  };
  columns: SupplyDemandColumns;
  flows: FlowRow[];
  programmePlacement: PlacementTable;
  city: PlacementTable;
  market: { dataKind: 'real' | 'published' | 'demonstration'; period: string; sources: string[] };
  forecast: { period: string; dataKind: DataKind; sources: string[]; rows: ForecastRow[] } | null;
  edition: { regions: Coded[]; settings: { plan: { minGraduates: number } } };
}

export const SPECIALTY_QUERY = `query Specialty($code: String!, $keys: [String!]) {
  specialty(code: $code) {
    code nameZh nameEn level length aliases
    class { code nameZh nameEn } category { code nameZh nameEn }
    sectors { code nameZh nameEn weight }
    occupations { code nameZh nameEn weight }
    programmes {
      school { code nameZh nameEn region } opened length status places lastIntake lastIntakeYear
    }
    supplyDemand { ...SD }
    placement { ...P }
    guidance { ...G }
  }
  columns: supplyDemandColumns(groupBy: specialty, where: { keys: $keys }) { ...Columns }
  flows(where: { specialty: $code }) { key { cohort specialty } outcome place graduates }
  programmePlacement: placement(groupBy: programme, where: { specialty: $code }) {
    rows { ...P } dataKind cohort sources
  }
  city: placement(groupBy: city) { total { ...P } dataKind cohort sources }
  market: supplyDemand(groupBy: specialty, where: { keys: $keys }) { dataKind period sources }
  forecast(groupBy: specialty, where: { keys: $keys }) { period dataKind sources rows { ...FR } }
  edition { regions { code nameZh nameEn } settings { plan { minGraduates } } }
}
${ESTIMATE}
${FORECAST_ROW}
${SUPPLY_DEMAND}
${COLUMNS}
${PAY}
${PLACEMENT}
${GUIDANCE}`;

/** A second question, because it needs the occupations that the first one answers with. */
export interface OccupationFigures {
  columns: SupplyDemandColumns;
}

export const OCCUPATION_QUERY = `query Occupations($keys: [String!]) {
  columns: supplyDemandColumns(groupBy: occupation, where: { keys: $keys }) { ...Columns }
}
${COLUMNS}`;
