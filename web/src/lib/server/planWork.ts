import type { Coded, DataKind, Estimate } from '../charts/types.ts';
import type {
  PlanCell,
  PlanHeadFigures,
  PlanInfeasible,
  PlanLimit,
  PlanNext,
  PlanOpinion,
  PlanOverride,
  PlanProgramme,
  PlanTotals,
  PlanVerdict,
} from '../plan/types.ts';
import { ESTIMATE } from './fragments.ts';
import { HEAD, INFEASIBLE, LIMIT, NAMED, OPINION, OVERRIDE, SAID, TOTALS } from './planFragments.ts';

/** One list per column; a place in each list is one programme. */
export interface PlanColumns {
  programme: string[];
  school: string[];
  specialty: string[];
  last: (number | null)[];
  recommended: (number | null)[];
  decided: (number | null)[];
  how: PlanCell['how'][];
  low: (number | null)[];
  high: (number | null)[];
  feasibleLow: (number | null)[];
  feasibleHigh: (number | null)[];
  verdict: PlanVerdict[];
  stability: (number | null)[];
}

export interface PlanSpecialty extends Coded {
  sectors: (Coded & { weight: number })[];
  field: string | null;
  gap: Estimate;
  schools: number;
  shareOfSchools: number;
  last: number;
  recommended: number;
  decided: number;
}

export interface PlanSetting {
  setting: string;
  of: string | null;
  value: number | null;
}

export interface PlanFigures {
  plan: PlanHeadFigures & {
    asOf: { period: string; cohort: string | null; entryYear: string | null };
    next: PlanNext[];
    inputChanged: boolean | null;
    settings: PlanSetting[];
    totals: PlanTotals | null;
    infeasible: PlanInfeasible | null;
    schools: (Coded & { region: string; last: number; recommended: number; decided: number })[];
    specialties: PlanSpecialty[];
    matrix: PlanColumns;
    fields: (Coded & { graduationYear: string })[];
    binding: PlanLimit[];
    files: { docx: string; xlsx: string; csv: string; json: string };
  };
  plans: PlanHeadFigures[];
}

export const PLAN_WORK_QUERY = `query PlanWork($id: ID!) {
  plan(id: $id) {
    ${HEAD} next inputChanged
    asOf { period cohort entryYear }
    settings { setting of value }
    totals { ${TOTALS} }
    infeasible { ${INFEASIBLE} }
    schools { ${NAMED} region last recommended decided }
    specialties { ${NAMED} sectors { ${NAMED} weight } field gap { ...E } schools shareOfSchools last recommended decided }
    matrix { programme school specialty last recommended decided how low high feasibleLow feasibleHigh verdict stability }
    fields { ${NAMED} graduationYear }
    binding { ${LIMIT} }
    files { docx xlsx csv json }
  }
  plans(first: 20) { ${HEAD} }
}
${ESTIMATE}`;

export interface PlanProgrammeFigures {
  planProgramme: PlanProgramme;
}

export const PLAN_PROGRAMME_QUERY = `query PlanProgramme($plan: ID!, $programme: ID!) {
  planProgramme(plan: $plan, programme: $programme) {
    programme school { ${NAMED} } specialty { ${NAMED} } length cohort places teachers workshopHours
    last recommended decided low high feasibleLow feasibleHigh verdict partners { ${NAMED} }
    stability regret worthOfPlace
    ${SAID}
    reasons { code ${SAID} }
    found { code ${SAID} }
    rules { rule state scope ${SAID} findingZh findingEn sourceZh sourceEn }
    outlook {
      field { ${NAMED} } graduationYear
      history { year persons }
      years { year persons { ...E } wide { ...E } narrow { ...E } }
      supplied { year persons }
      supply { year supply { ...E } }
      gapLast { ...E } gapPlan { ...E }
    }
    pipeline { step persons { ...E } rate { ...E } }
    tornado {
      field { ${NAMED} } graduationYear gap ${SAID}
      bars { assumption nameZh nameEn low { text gap } high { text gap } }
    }
    card { colour lowOutcome lowOutcomeLast lowIndex oversupply undersupply goodIndex graduates }
    limits { ${LIMIT} }
    overrides { ${OVERRIDE} }
    opinions { ${OPINION} }
  }
}
${ESTIMATE}`;

export interface PlanDecisions {
  plan: PlanHeadFigures & {
    inputChanged: boolean | null;
    next: PlanNext[];
    schools: Coded[];
    opinions: PlanOpinion[];
    overrides: PlanOverride[];
    moves: { to: PlanNext; by: string; at: string }[];
    ledger: {
      programme: string;
      school: Coded;
      specialty: Coded;
      verdict: PlanVerdict;
      last: number | null;
      recommended: number | null;
      decided: number | null;
      how: PlanCell['how'];
      outsideLimits: boolean;
      reason: string;
      by: string;
      entrants: number | null;
      cohort: string;
      graduates: number | null;
      outcomeRate: Estimate;
      localRate: Estimate;
    }[];
  };
  plans: PlanHeadFigures[];
}

export const DECISIONS_QUERY = `query PlanDecisions($id: ID!) {
  plan(id: $id) {
    ${HEAD} next inputChanged
    schools { ${NAMED} }
    moves { to by at }
    opinions { ${OPINION} }
    overrides { ${OVERRIDE} }
    ledger {
      programme school { ${NAMED} } specialty { ${NAMED} } verdict last recommended decided how outsideLimits reason by
      entrants cohort graduates outcomeRate { ...E } localRate { ...E }
    }
  }
  plans(first: 20) { ${HEAD} }
}
${ESTIMATE}`;

export interface PlansList {
  plans: PlanHeadFigures[];
  currentPlanJob: { id: string } | null;
}

export const PLANS_QUERY = `query Plans { plans(first: 50) { ${HEAD} } currentPlanJob { id } }`;

export interface PlanJob {
  id: string;
  state: 'running' | 'done' | 'refused' | 'failed';
  step: 'input' | 'solve' | 'save';
  seconds: number;
  plan: string | null;
  scenario: string | null;
  messageZh: string | null;
  messageEn: string | null;
  dataKind?: DataKind;
}

export const JOB_QUERY = `query PlanJob($id: ID!) {
  planJob(id: $id) { id state step seconds plan scenario messageZh messageEn }
}`;
