import type {
  Coded,
  Estimate,
  MostWanted,
  PlacementTable,
  RatioClass,
  ReferenceRow,
  Region,
  SupplyDemandColumns,
  SupplyDemandTable,
} from '../figures/types.ts';
import { COLUMNS, ESTIMATE, PAY, PLACEMENT, SUPPLY_DEMAND } from './fragments.ts';

export interface HomeFigures {
  city: SupplyDemandTable & { yearOnYear: Estimate };
  sectors: SupplyDemandTable;
  regions: SupplyDemandTable;
  cityColumns: SupplyDemandColumns;
  sectorColumns: SupplyDemandColumns;
  placement: Pick<PlacementTable, 'total' | 'cohort' | 'sources'>;
  mostWanted: MostWanted[];
  guidance: { direction: RatioClass | null; graduationYear: string; gap: Estimate }[];
  references: ReferenceRow[];
  edition: {
    regions: Region[];
    referenceRegion: Coded | null;
    mapApproval: string | null;
    settings: { mostWanted: { minSeekers: number; minEmployers: number } };
  };
}

export const HOME_QUERY = `query Home {
  city: supplyDemand(groupBy: city) { total { ...SD } yearOnYear { ...E } dataKind period sources }
  sectors: supplyDemand(groupBy: sector) { rows { ...SD } total { ...SD } dataKind period sources }
  regions: supplyDemand(groupBy: region) { rows { ...SD } dataKind period sources }
  cityColumns: supplyDemandColumns(groupBy: city) { ...Columns }
  sectorColumns: supplyDemandColumns(groupBy: sector) { ...Columns }
  placement(groupBy: city) { total { ...P } cohort sources }
  mostWanted(first: 20) {
    rank previousRank key { occupation } nameZh nameEn
    gap { ...E } ratio { ...E } direction vacancies seekers pay { ...E }
    specialties { code nameZh nameEn } schools { code nameZh nameEn }
  }
  guidance { direction graduationYear gap { ...E } }
  references { key { period region occupation } nameZh nameEn vacancies seekers ratio { ...E } printed source }
  edition {
    regions { code nameZh nameEn level memberFrom memberTo tileColumn tileRow }
    referenceRegion { code nameZh nameEn }
    mapApproval
    settings { mostWanted { minSeekers minEmployers } }
  }
}
${ESTIMATE}
${SUPPLY_DEMAND}
${COLUMNS}
${PAY}
${PLACEMENT}`;
