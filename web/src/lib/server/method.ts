import type {
  Component,
  Estimate,
  PlacementTable,
  ReferenceRow,
  SupplyDemandTable,
  Weighted,
} from '../figures/types.ts';
import { ESTIMATE, PAY, PLACEMENT, SUPPLY_DEMAND } from './fragments.ts';

/** What a plan keeps to and weighs, as the edition sets it; null: not limited. */
export interface PlanLimits {
  classMin: number;
  classMax: number;
  maxChange: number;
  studentsPerTeacher: number;
  workshopHoursPerStudent: number | null;
  openingsPerSchool: number | null;
  closuresPerSchool: number | null;
  budget: number | null;
  costPerStudent: number;
  awardPerStudent: number;
  shortageCost: number;
  surplusCost: number;
  qualityWeight: number;
  openingCost: number;
  thinClassCost: number;
  changeCost: number;
  leastRegret: number;
  reachWeight: number;
  intakeSlack: number;
  thinProvision: number;
  candidates: number;
  priorities: Weighted[];
  care: Weighted[];
}

export interface MethodFigures {
  indicators: { code: string; unit: string; formula: string; section: string }[];
  city: SupplyDemandTable;
  placement: Pick<PlacementTable, 'total' | 'cohort' | 'sources'>;
  references: ReferenceRow[];
  referenceOutcomes: {
    cohort: string;
    nameZh: string;
    nameEn: string;
    graduates: number | null;
    outcomeRate: Estimate;
    shares: { measure: string; share: Estimate }[];
    source: string;
  }[];
  edition: {
    settings: {
      cuts: { equal: number; clear: number; severe: number };
      good: number;
      ratio: { level: number; minSeekers: number; minEmployers: number; minEffectiveVacancies: number };
      quality: { minRecords: number; minCoverage: number; maxMissingWeight: number };
      demand: { entryLevelShare: number; registrationCoverage: number };
      goalposts: { component: Component; low: number; high: number; log: boolean; weight: number }[];
      plan: PlanLimits;
    };
  };
}

export const METHOD_QUERY = `query Method {
  indicators { code unit formula section }
  city: supplyDemand(groupBy: city) { total { ...SD } dataKind period sources }
  placement(groupBy: city) { total { ...P } cohort sources }
  references { key { period region occupation } nameZh nameEn vacancies seekers ratio { ...E } printed source }
  referenceOutcomes { cohort nameZh nameEn graduates outcomeRate { ...E } shares { measure share { ...E } } source }
  edition {
    settings {
      cuts { equal clear severe } good
      ratio { level minSeekers minEmployers minEffectiveVacancies }
      quality { minRecords minCoverage maxMissingWeight }
      demand { entryLevelShare registrationCoverage }
      goalposts { component low high log weight }
      plan {
        classMin classMax maxChange studentsPerTeacher workshopHoursPerStudent openingsPerSchool closuresPerSchool
        budget costPerStudent awardPerStudent shortageCost surplusCost qualityWeight openingCost thinClassCost changeCost leastRegret reachWeight
        intakeSlack thinProvision candidates
        priorities { code nameZh nameEn weight } care { code nameZh nameEn weight }
      }
    }
  }
}
${ESTIMATE}
${SUPPLY_DEMAND}
${PAY}
${PLACEMENT}`;
