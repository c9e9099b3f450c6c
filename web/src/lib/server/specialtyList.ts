import type { Estimate, SpecialtyBase, SupplyDemandRow } from '../figures/types.ts';
import { ESTIMATE, SUPPLY_DEMAND } from './fragments.ts';

export interface SpecialtyListItem extends SpecialtyBase {
  programmes: { school: { code: string }; status: string; lastIntake: number | null }[];
  supplyDemand: SupplyDemandRow | null;
  placement: { index: Estimate; graduates: number | null } | null;
}

export interface SpecialtyList {
  specialties: {
    edges: { cursor: string; node: SpecialtyListItem }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    totalCount: number;
  };
}

export const SPECIALTY_LIST_QUERY = `query Specialties($first: Int, $after: String, $search: String, $sector: String) {
  specialties(first: $first, after: $after, search: $search, sector: $sector) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges {
      cursor
      node {
        code nameZh nameEn level length aliases
        class { code nameZh nameEn } category { code nameZh nameEn }
        sectors { code nameZh nameEn weight }
        programmes { school { code } status lastIntake }
        supplyDemand { ...SD }
        placement { index { ...E } graduates }
      }
    }
  }
}
${ESTIMATE}
${SUPPLY_DEMAND}`;
