import { EMPLOYED, type Outcome } from '../../server/domain/facts/outcome.ts';
import type { OutcomeRow } from '../../server/domain/facts/rows.ts';
import type { OccupationChoices } from './occupationChoices.ts';
import type { Random } from './random.ts';
import type { DemoSchool, DemoSettings, DemoSpecialty, Place } from './settings.ts';
import type { Rates } from './specialtyRates.ts';

/** An outcome row as the school writes it: its own student number in place of the key made on import. */
export type Graduate = Omit<OutcomeRow, 'studentKey'> & { student: string };

export interface GraduateContext {
  settings: DemoSettings;
  school: DemoSchool;
  specialty: DemoSpecialty;
  rate: Rates;
  choices: OccupationChoices;
  members: { region: string; share: number }[];
  cohort: string;
}

/** Of those not placed: still seeking, not seeking, no answer. */
const NOT_PLACED = {
  outcomes: ['seeking', 'not_seeking', 'unregistered'],
  weights: [0.62, 0.25, 0.13],
} as const;

/** Draws one graduate. Fields that do not apply, or were not answered, are null. */
export function makeGraduate(context: GraduateContext, student: string, random: Random): Graduate {
  const { school, specialty, cohort, settings } = context;
  const outcome = drawOutcome(context, random);
  const graduate: Graduate = {
    student,
    school: school.code,
    specialty: specialty.code,
    cohort,
    outcome,
    region: null,
    occupation: null,
    pay: null,
    matched: null,
    contract: null,
    insured: null,
    status6: null,
    status12: null,
    satisfaction: drawSatisfaction(context, outcome, random),
  };
  if (outcome === 'further_study') graduate.region = drawPlace(settings.outcomes.college, random);
  if (!EMPLOYED.has(outcome)) return graduate;

  const asked = settings.outcomes;
  const matched = random.chance(context.rate.matched);
  graduate.matched = matched;
  graduate.region = drawRegion(context, random);
  graduate.occupation = random.chance(asked.occupationKnown)
    ? drawOccupation(context, matched, random)
    : null;
  graduate.pay = drawPay(context, outcome, matched, random);
  graduate.contract = random.chance(outcome === 'contract' ? asked.contract * 1.12 : asked.contract * 0.55);
  graduate.insured = random.chance(outcome === 'contract' ? asked.insured * 1.13 : asked.insured * 0.5);
  drawStatus(graduate, context, random);
  return graduate;
}

function drawOutcome({ rate, school }: GraduateContext, random: Random): Outcome {
  const notPlaced = rate.notPlaced / school.quality ** 6;
  const others = [rate.furtherStudy, rate.selfEmployed, rate.flexible, rate.military];
  const contract = 1 - notPlaced - others.reduce((sum, each) => sum + each, 0);
  const drawn = random.pick([contract, ...others, notPlaced]);
  const outcomes = ['contract', 'further_study', 'self_employed', 'flexible', 'military_programme'] as const;
  return outcomes[drawn] ?? NOT_PLACED.outcomes[random.pick(NOT_PLACED.weights)] ?? 'unregistered';
}

function drawRegion({ rate, settings, school, members }: GraduateContext, random: Random): string | null {
  if (!random.chance(rate.local)) return drawPlace(settings.outcomes.away, random);
  if (random.chance(settings.outcomes.homeCounty)) return school.region;
  return members[random.pick(members.map((each) => each.share))]?.region ?? null;
}

function drawPlace(places: readonly Place[], random: Random): string | null {
  return places[random.pick(places.map((each) => each.weight))]?.region ?? null;
}

function drawOccupation(
  { choices, specialty }: GraduateContext,
  matched: boolean,
  random: Random,
): string | null {
  const choice = (matched ? choices.matched.get(specialty.code) : undefined) ?? choices.any;
  return choice.codes[random.pick(choice.weights)] ?? null;
}

function drawPay(
  { settings, specialty, school, cohort }: GraduateContext,
  outcome: Outcome,
  matched: boolean,
  random: Random,
): number | null {
  const { payKnown, payGrowth, paySpread } = settings.outcomes;
  const known = random.chance(outcome === 'self_employed' ? payKnown / 2 : payKnown);
  const years = Number(cohort) - (settings.firstCohort + settings.cohorts - 1);
  const median = specialty.pay * school.pay * (1 + payGrowth) ** years * (matched ? 1.02 : 0.95);
  const pay = median * Math.exp(paySpread * random.normal());
  return known ? Math.max(1500, Math.round(pay / 50) * 50) : null;
}

/** Six and twelve months on: nobody of the latest cohort has twelve, and few of it have six. */
function drawStatus(graduate: Graduate, { settings, cohort, school }: GraduateContext, random: Random): void {
  const { statusKnown, statusKnownLatest, status6, status12 } = settings.outcomes;
  const isLatest = Number(cohort) === settings.firstCohort + settings.cohorts - 1;
  const stays = random.chance(Math.min(0.98, status6 * school.quality));
  const staysOn = stays && random.chance(status12 / status6);
  if (random.chance(isLatest ? statusKnownLatest : statusKnown)) graduate.status6 = stays;
  if (!isLatest && random.chance(statusKnown)) graduate.status12 = staysOn;
}

function drawSatisfaction(
  { settings, school }: GraduateContext,
  outcome: Outcome,
  random: Random,
): number | null {
  const { satisfaction, satisfactionAnswered } = settings.outcomes;
  const mean = satisfaction * school.quality - (outcome === 'seeking' ? 1 : 0);
  const score = Math.min(5, Math.max(1, Math.round(mean + 0.85 * random.normal())));
  return random.chance(satisfactionAnswered) ? score : null;
}
