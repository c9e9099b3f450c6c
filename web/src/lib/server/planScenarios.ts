import type { PlanHeadFigures, PlanInfeasible, PlanNext, PlanTotals, PlanVerdict } from '../plan/types.ts';
import { HEAD, INFEASIBLE, TOTALS } from './planFragments.ts';
import type { PlanSetting } from './planWork.ts';

export interface ScenarioResult {
  provisional: boolean;
  totals: PlanTotals | null;
  infeasible: PlanInfeasible | null;
  placesMoved: number;
  verdictChanges: number;
  differences: {
    programme: string;
    planned: number | null;
    recommended: number | null;
    plannedVerdict: PlanVerdict | null;
    verdict: PlanVerdict;
  }[];
}

export const RESULT = `provisional placesMoved verdictChanges
  totals { ${TOTALS} }
  infeasible { ${INFEASIBLE} }
  differences { programme planned recommended plannedVerdict verdict }`;

export const WHAT_IF_QUERY = `query WhatIf($plan: ID!, $changes: [PlanChangeInput!]!) {
  planWhatIf(plan: $plan, changes: $changes) { ${RESULT} }
}`;

export interface PlanScenario {
  id: string;
  name: string;
  changes: PlanSetting[];
  result: ScenarioResult | null;
  by: string;
  at: string;
}

export interface PlanScenarios {
  plan: PlanHeadFigures & {
    inputChanged: boolean | null;
    next: PlanNext[];
    settings: PlanSetting[];
    totals: PlanTotals | null;
    scenarios: PlanScenario[];
  };
  plans: PlanHeadFigures[];
}

export const SCENARIOS_QUERY = `query PlanScenarios($id: ID!) {
  plan(id: $id) {
    ${HEAD} next inputChanged
    settings { setting of value }
    totals { ${TOTALS} }
    scenarios { id name changes { setting of value } by at result { ${RESULT} } }
  }
  plans(first: 20) { ${HEAD} }
}`;

export interface ComparedScenarios {
  /** the plan itself, then the scenarios asked for; one that is not solved in full by its provisional answer */
  compareScenarios: { scenario: string | null; result: ScenarioResult }[];
}

export const COMPARE_QUERY = `query Compare($plan: ID!, $scenarios: [ID!]!) {
  compareScenarios(plan: $plan, scenarios: $scenarios) { scenario result { ${RESULT} } }
}`;
