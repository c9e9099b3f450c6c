import type { Coded, DataKind, GuidanceRow, PlacementRow, Weighted } from '../figures/types.ts';
import { ESTIMATE } from './fragments.ts';
import { GUIDANCE } from './guidance.ts';

export interface GapFigures {
  guidance: GuidanceRow[];
  placement: {
    rows: Pick<PlacementRow, 'key' | 'graduates'>[];
    cohort: string;
    dataKind: DataKind;
    sources: string[];
  };
  market: { period: string; dataKind: DataKind; sources: string[] };
  edition: {
    settings: {
      good: number;
      demand: { entryLevelShare: number; registrationCoverage: number };
      plan: { classMin: number; classMax: number; maxChange: number; expandAt: number; shrinkAt: number };
    };
  };
}

export const PLAN_QUERY = `query Plan($where: Where) {
  guidance(where: $where) { ...G }
  placement(groupBy: specialty, where: { first: 500 }) { rows { key { specialty } graduates } cohort dataKind sources }
  market: supplyDemand(groupBy: specialty, where: { first: 1 }) { period dataKind sources }
  edition {
    settings {
      good
      demand { entryLevelShare registrationCoverage }
      plan { classMin classMax maxChange expandAt shrinkAt }
    }
  }
}
${ESTIMATE}
${GUIDANCE}`;

export interface PlanOccupations {
  occupations: (Coded & { sectors: Weighted[] })[];
}

/** Sectors of the occupations that stand in the plan, for the flow from specialty to sector. */
export const PLAN_OCCUPATIONS_QUERY = `query PlanOccupations($codes: [String!]!) {
  occupations(codes: $codes) { code nameZh nameEn sectors { code nameZh nameEn weight } }
}`;
