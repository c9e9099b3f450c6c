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
/** When a figure of a file is asked about; shares are 0–1. */
interface CheckSettings {
  historyLeast: number;
  historyWindow: number;
  historySpread: number;
  historyTolerance: number;
  placementAbove: number;
  placementFrom: number;
  graduatesTolerance: number;
}

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

export interface CardThresholds {
  lowOutcome: number;
  lowIndex: number;
  oversupply: number;
  undersupply: number;
  goodIndex: number;
  redAt: number;
  redLastAt: number;
  redOversupplyAt: number;
  yellowAt: number;
  greenAt: number;
  greenLowAt: number;
  leaveRedAt: number;
  minGraduates: number;
  answerDays: number;
}

/** An official rule, to be confirmed with whoever issued it. */
export interface AdjustmentRule {
  id: string;
  areaZh: string;
  areaEn: string;
  level: string;
  year: string;
  concerns: string;
  applies: string;
  conditionZh: string;
  conditionEn: string;
  followsZh: string;
  followsEn: string;
  source: string;
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
    rules: AdjustmentRule[];
    settings: {
      cuts: { equal: number; clear: number; severe: number };
      good: number;
      ratio: { level: number; minSeekers: number; minEmployers: number; minEffectiveVacancies: number };
      quality: { minRecords: number; minCoverage: number; maxMissingWeight: number };
      demand: { entryLevelShare: number; registrationCoverage: number };
      import: { payLow: number; payHigh: number; checks: CheckSettings };
      goalposts: { component: Component; low: number; high: number; log: boolean; weight: number }[];
      plan: PlanLimits;
      cards: CardThresholds;
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
    rules { id areaZh areaEn level year concerns applies conditionZh conditionEn followsZh followsEn source }
    settings {
      cards {
        lowOutcome lowIndex oversupply undersupply goodIndex redAt redLastAt redOversupplyAt yellowAt greenAt
        greenLowAt leaveRedAt minGraduates answerDays
      }
      cuts { equal clear severe } good
      ratio { level minSeekers minEmployers minEffectiveVacancies }
      quality { minRecords minCoverage maxMissingWeight }
      demand { entryLevelShare registrationCoverage }
      import {
        payLow payHigh
        checks {
          historyLeast historyWindow historySpread historyTolerance
          placementAbove placementFrom graduatesTolerance
        }
      }
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
