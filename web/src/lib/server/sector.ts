import type {
  PlacementTable,
  PostingsTable,
  RegisteredDemandTable,
  SupplyDemandColumns,
  SupplyDemandTable,
} from '../figures/types.ts';
import { COLUMNS, ESTIMATE, PAY, PLACEMENT, SUPPLY_DEMAND } from './fragments.ts';

export interface SectorFigures {
  sector: SupplyDemandTable;
  occupations: SupplyDemandTable;
  specialties: SupplyDemandTable;
  columns: SupplyDemandColumns;
  placement: PlacementTable;
  placements: PlacementTable;
  /** null: no advertisement has been handed in */
  postings: PostingsTable | null;
  postingOccupations: PostingsTable | null;
  /** null: no need has been registered */
  registered: RegisteredDemandTable | null;
  registeredOccupations: RegisteredDemandTable | null;
}

/** Of one sector: its own row, its occupations and specialties by the crosswalk, its course over time. */
export const SECTOR_QUERY = `query Sector($code: String!, $keys: [String!]) {
  sector: supplyDemand(groupBy: sector, where: { keys: $keys }) { rows { ...SD } total { ...SD } dataKind period sources }
  occupations: supplyDemand(groupBy: occupation, where: { sector: $code, first: 500 }) {
    rows { ...SD } dataKind period sources
  }
  specialties: supplyDemand(groupBy: specialty, where: { sector: $code, first: 500 }) {
    rows { ...SD } dataKind period sources
  }
  columns: supplyDemandColumns(groupBy: sector, where: { keys: $keys }) { ...Columns }
  placement(groupBy: sector, where: { keys: $keys }) { rows { ...P } total { ...P } dataKind cohort sources }
  placements: placement(groupBy: specialty, where: { sector: $code, first: 500 }) {
    rows { key { specialty } nameZh nameEn graduates index { ...E } components { outcome { ...E } salary { ...E } } }
    dataKind cohort sources
  }
  postings(groupBy: sector, where: { keys: $keys }) { rows { ...Postings } total { ...Postings } dataKind period sources }
  postingOccupations: postings(groupBy: occupation, where: { sector: $code, first: 10 }) {
    rows { ...Postings } unclassified { ...Postings } dataKind period sources
  }
  registered: registeredDemand(groupBy: sector, where: { keys: $keys }) { rows { ...Registered } dataKind period sources }
  registeredOccupations: registeredDemand(groupBy: occupation, where: { sector: $code, first: 10 }) {
    rows { ...Registered } dataKind period sources
  }
}
fragment Registered on RegisteredDemandRow {
  key { sector occupation } nameZh nameEn registrations employers headcount pay { median { ...E } }
}
fragment Postings on PostingsRow {
  key { sector occupation } nameZh nameEn advertisements headcount headcountKnown pay { median { ...E } }
}
${ESTIMATE}
${SUPPLY_DEMAND}
${COLUMNS}
${PAY}
${PLACEMENT}`;
