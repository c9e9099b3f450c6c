import { type CodeOf, type Locale, t } from '@gongxu/messages/server';
import type { EditionIndex } from '../domain/edition/indexEdition.ts';
import { type DecidedPlan, decidedPlan } from '../domain/plan/lifecycle/decidedPlan.ts';
import { idleAs } from '../domain/plan/lifecycle/idleAs.ts';
import type { Plan } from '../domain/plan/lifecycle/keptPlan.ts';
import { standingOf } from '../domain/plan/model/standingOf.ts';
import type { PlanInput } from '../domain/plan/planInput.ts';
import type { PlanOutcome, PlanRow, PlanSolution } from '../domain/plan/planResult.ts';
import { limitSentence } from '../messages/limitSentence.ts';
import { printNumber, printPercent, printStretches } from '../messages/numbers.ts';
import { columns } from './columns.ts';

/** A plan that was worked out, with what its codes mean. */
export interface MadePlan {
  input: PlanInput;
  outcome: PlanOutcome;
  index: EditionIndex;
  /** as it is kept, with what was done about it; null: worked out now, and nothing of it is decided */
  kept: Plan | null;
}

/** The outside contract's form of a plan. */
export function planJson({ input, outcome, kept }: MadePlan) {
  const { entryYear: year, edition, dataKind, method, asOf } = input;
  const { inputHash } = outcome;
  const of = kept && { plan: kept.id, state: kept.state };
  if ('infeasible' in outcome)
    return {
      ...of,
      year,
      edition,
      dataKind,
      method,
      asOf,
      gap: null,
      bound: null,
      inputHash,
      infeasible: outcome,
      rows: [],
    };
  const { gap, bound, entrants, cost } = outcome;
  const stands = standing(input, outcome, kept);
  return {
    ...of,
    year,
    edition,
    dataKind,
    method,
    asOf,
    gap,
    bound,
    inputHash,
    entrants,
    cost,
    decided: { entrants: stands.entrants, cost: stands.cost, changed: stands.changed.size },
    rows: outcome.rows.map(
      ({
        programme,
        school,
        specialty,
        last,
        rule,
        optimum,
        recommended,
        low,
        high,
        verdict,
        stability,
        forced,
        untried,
        reasons,
      }) => ({
        school,
        specialty,
        last,
        rule,
        optimum,
        recommended,
        decided: stands.of.get(programme)?.intake ?? null,
        low,
        high,
        verdict,
        decidedVerdict: stands.of.get(programme)?.verdict ?? verdict,
        stability,
        forced,
        untried,
        reasons,
      }),
    ),
  };
}

/** How a plan stands: of one that is not kept, as recommended. */
function standing(input: PlanInput, outcome: PlanSolution, kept: Plan | null): DecidedPlan {
  return decidedPlan(input, outcome, kept?.overrides ?? [], kept?.relaxations ?? []);
}

/** A plan for people: what it is of, and one line per programme; of a plan that is kept what is decided beside the recommendation. */
export function planLines({ input, outcome, index, kept }: MadePlan, language: Locale): string[] {
  if ('infeasible' in outcome) return [];
  const head = (code: CodeOf<'head'>) => t(language, `head.${code}`);
  const shown = (value: number | null) => (value === null ? '—' : printNumber(value));
  const schools = new Map(input.schools.map((school) => [school.code, school]));
  const standings = new Map(input.programmes.map((one) => [one.id, standingOf(one)]));
  const last = outcome.rows.reduce((sum, row) => sum + (row.last ?? 0), 0);
  const stands = standing(input, outcome, kept);
  const ifKept = <T>(value: T) => (kept ? [value] : []);
  const codes = ['school', 'specialty', 'last', 'recommended'] as const;
  return [
    [
      ...(kept ? [kept.id, t(language, `planwork.state.${kept.state}`)] : [input.entryYear]),
      t(language, `data.${input.dataKind}`),
      outcome.inputHash.slice(0, 16),
    ].join(' · '),
    ...ifKept(t(language, 'cli.decided', { changed: stands.changed.size })),
    ...columns([
      [...codes.map(head), ...ifKept(head('decided')), head('range'), head('verdict'), head('stability')],
      ...outcome.rows.map((row) => {
        const of = stands.of.get(row.programme);
        // how often a verdict holds was found for what is recommended
        const changed = stands.changed.has(row.programme);
        const idle = idleAs(standings.get(row.programme) ?? 'running', of?.counted ?? row.recommended);
        return [
          nameOf(schools.get(row.school), row.school, language),
          nameOf(index.specialties.get(row.specialty), row.specialty, language),
          shown(row.last),
          shown(row.recommended),
          ...ifKept(shown(of?.intake ?? null)),
          printStretches(of?.likely ?? [], language),
          t(language, idle ? `verdict.idle.${idle}` : `verdict.${of?.verdict ?? row.verdict}`),
          changed ? '—' : steadiness(row, language),
        ];
      }),
      [
        head('total'),
        '',
        shown(last),
        shown(outcome.entrants),
        ...ifKept(shown(stands.entrants)),
        '',
        '',
        '',
      ],
    ]),
  ];
}

function steadiness(
  { forced, untried, stability }: Pick<PlanRow, 'forced' | 'untried' | 'stability'>,
  language: Locale,
): string {
  if (forced) return t(language, 'planwork.forced');
  if (untried) return t(language, 'planwork.untried');
  return stability === null ? '—' : `${printPercent(stability)}%`;
}

/** The limits that cannot hold together, in words, and what would do. */
export function infeasibleLines({ input, outcome, index }: MadePlan, language: Locale): string[] {
  if (!('infeasible' in outcome)) return [];
  const owner = (of: string | null): string => {
    if (of === null) return '';
    const [school = of, specialty] = of.split('/');
    const at = nameOf(
      input.schools.find(({ code }) => code === school),
      school,
      language,
    );
    return specialty ? `${at} ${nameOf(index.specialties.get(specialty), specialty, language)}` : at;
  };
  const loosened = outcome.relaxation.map(({ limit, of, from, to }) =>
    limitSentence('relax', limit, owner(of), { from, to }, language),
  );
  return [
    t(language, 'planDoc.infeasible'),
    ...outcome.conflict.map(
      ({ limit, of, value }) => `  ${limitSentence('conflict', limit, owner(of), { value }, language)}`,
    ),
    ...(loosened.length > 0 ? [t(language, 'planDoc.relax'), ...loosened.map((line) => `  ${line}`)] : []),
  ];
}

function nameOf(
  entry: { nameZh: string; nameEn: string } | undefined,
  code: string,
  language: Locale,
): string {
  if (!entry) return code;
  return language === 'en' && entry.nameEn !== '' ? entry.nameEn : entry.nameZh;
}
