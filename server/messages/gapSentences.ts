import { type Locale, type MessageKey, t } from '@gongxu/messages/server';
import { halfAway } from '../domain/facts/halfAway.ts';
import type { BesideOthers } from '../domain/guidance/besideOthers.ts';
import { PART_OF_CITY } from '../domain/guidance/composition.ts';
import { isRefused } from '../domain/plan/balance/toldOf.ts';
import type { CohortGap, SpecialtyGaps } from '../domain/plan/gaps/cohortGaps.ts';
import type { BridgeStep } from '../domain/plan/gaps/gapBridge.ts';
import { cohortsDiffer, type GapSide, gapSide, levelTold } from '../domain/plan/gaps/gapSide.ts';
import { printNumber, printRange, printSigned } from './numbers.ts';

/** What a gap is told with wherever it is copied to. */
export interface GapSource {
  city: string;
  /** id of the plan or publication, and the day it was made */
  id: string;
  date: string;
  /** of a plan: as it stands or decided; null: there is none */
  state: 'open' | 'decided' | null;
  isDemonstration: boolean;
}

/**
 * One gap as a sentence that can stand alone: whose, of which cohort, on what condition, how sure, and where it is from.
 *
 * @param told what is told of it; null: it is missing
 */
export function gapSentence(
  name: string,
  figure: CohortGap,
  told: BesideOthers | null,
  source: GapSource,
  locale: Locale,
): string {
  const { gap, cohort, entryYear, graduationYear, entrants } = figure;
  const condition =
    cohort === 'as_planned' && source.state === 'decided' ? 'as_decided' : (cohort as 'enrolled' | 'as_last');
  const why = gap.note === PART_OF_CITY ? 'gaps.cite.part' : 'gaps.cite.missing';
  const said = t(locale, told ? `gaps.cite.${told}` : why, {
    persons: printNumber(Math.abs(gap.value ?? 0)),
    signed: printSigned(gap.value ?? 0),
    // a surplus is told by its own size
    range:
      told === 'surplus'
        ? printRange(negated(gap.high), negated(gap.low), locale)
        : printRange(gap.low, gap.high, locale),
    level: Math.round(gap.level * 100),
    city: source.city,
  });
  const sentence = t(locale, 'gaps.cite', {
    name,
    entry: entryYear,
    graduation: graduationYear,
    condition: t(locale, `gaps.condition.${condition}` as MessageKey, {
      entrants: entrants === null ? '—' : printNumber(entrants),
    }),
    said,
    id: source.id,
    date: source.date,
    city: source.city,
  });
  return source.isDemonstration ? sentence + t(locale, 'gaps.cite.demonstration') : sentence;
}

/** How one leads from a specialty's gap to the next, as a paragraph. */
export function bridgeSentence(gaps: SpecialtyGaps, locale: Locale): string {
  const plan = planSentence(gaps, locale);
  const year = yearSentence(gaps, locale);
  return plan === null ? year : year + t(locale, 'gaps.join') + plan;
}

function yearSentence(gaps: SpecialtyGaps, locale: Locale): string {
  const { enrolled, asLast, bridge } = gaps;
  const told = levelTold(gaps, asLast);
  if (isRefused(told)) return t(locale, `gaps.year.${told}`);
  const [from, to] = [gapSide(enrolled.gap), gapSide(asLast.gap)];
  const values = { before: enrolled.graduationYear, after: asLast.graduationYear };
  if (to === null)
    return t(locale, asLast.gap.note === PART_OF_CITY ? 'gaps.year.part' : 'gaps.year.unknown', values);
  const next = saidOf(asLast, to, locale);
  if (enrolled.entrants === 0 && !asLast.entrants)
    return t(locale, 'gaps.year.untaught', { ...values, demand: printNumber(asLast.demand.value ?? 0) });
  if (from === null) return t(locale, 'gaps.year.alone', { ...values, next });
  const steps = stepsText(bridge, locale);
  if (from === 'unclear' && to === 'unclear') {
    const moved = halfAway(asLast.gap.value ?? 0) - halfAway(enrolled.gap.value ?? 0);
    return t(locale, moved === 0 ? 'gaps.year.unclear.same' : 'gaps.year.unclear', {
      ...values,
      moved: printSigned(moved),
      steps,
    });
  }
  const key = cohortsDiffer(gaps) ? 'gaps.year.differs' : 'gaps.year';
  return t(locale, key, { ...values, said: saidOf(enrolled, from, locale), next, steps });
}

function saidOf({ gap }: CohortGap, side: GapSide, locale: Locale): string {
  return t(locale, `gaps.said.${side}`, {
    persons: printNumber(Math.abs(gap.value ?? 0)),
    signed: printSigned(gap.value ?? 0),
  });
}

/** Demand and local supply of the year: more, fewer, or the same. */
function stepsText(bridge: readonly BridgeStep[], locale: Locale): string {
  const steps = bridge.filter(({ cause }) => cause !== 'plan');
  if (steps.every(({ printed }) => printed === 0)) return t(locale, 'gaps.step.none');
  return steps
    .filter(({ printed }) => printed !== 0)
    .map(({ cause, printed }) => {
      // more supply is a smaller gap
      const more = cause === 'supply' ? printed < 0 : printed > 0;
      const persons = printNumber(Math.abs(printed));
      return t(locale, `gaps.step.${cause as 'demand' | 'supply'}.${more ? 'more' : 'fewer'}`, { persons });
    })
    .join(t(locale, 'gaps.step.join'));
}

function planSentence(gaps: SpecialtyGaps, locale: Locale): string | null {
  const { asLast, asPlanned, bridge } = gaps;
  if (asPlanned && isRefused(levelTold(gaps, asPlanned))) return null;
  const [from, to] = [gapSide(asLast.gap), asPlanned ? gapSide(asPlanned.gap) : null];
  if (!asPlanned || from === null || to === null) return null;
  const step = bridge.find(({ cause }) => cause === 'plan')?.printed ?? 0;
  const places = (asPlanned.entrants ?? 0) - (asLast.entrants ?? 0);
  const result = t(locale, `gaps.plan.${to === from ? 'still' : 'becomes'}.${to}`, {
    persons: printNumber(Math.abs(asPlanned.gap.value ?? 0)),
    signed: printSigned(asPlanned.gap.value ?? 0),
  });
  if (places === 0) return t(locale, step === 0 ? 'gaps.plan.same' : 'gaps.plan.moved', { result });
  const key = step === 0 ? 'none' : places > 0 ? 'more' : 'fewer';
  return t(locale, `gaps.plan.${key}`, {
    places: printNumber(Math.abs(places)),
    signed: printSigned(places),
    local: printNumber(Math.abs(step)),
    result,
  });
}

function negated(bound: number | null): number | null {
  return bound === null ? null : 0 - bound;
}
