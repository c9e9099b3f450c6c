import { type CodeOf, type Locale, t } from '@gongxu/messages/server';
import type { EditionIndex } from '../domain/edition/indexEdition.ts';
import { decidedPlan } from '../domain/plan/lifecycle/decidedPlan.ts';
import type { PlanInput } from '../domain/plan/planInput.ts';
import type { PlanOutcome } from '../domain/plan/planResult.ts';
import { limitSentence } from '../messages/limitSentence.ts';
import { printNumber, printPercent, printStretches } from '../messages/numbers.ts';
import { columns } from './columns.ts';

/** A plan that was worked out, with what its codes mean. */
export interface MadePlan {
  input: PlanInput;
  outcome: PlanOutcome;
  index: EditionIndex;
}

/** The outside contract's form of a plan. */
export function planJson({ input, outcome }: MadePlan) {
  const { entryYear: year, edition, dataKind, method, asOf } = input;
  const { inputHash } = outcome;
  if ('infeasible' in outcome)
    return {
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
  return {
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
    rows: outcome.rows.map(
      ({
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
        reasons,
      }) => ({
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
        reasons,
      }),
    ),
  };
}

/** A plan for people: what it is of, and one line per programme. */
export function planLines({ input, outcome, index }: MadePlan, language: Locale): string[] {
  if ('infeasible' in outcome) return [];
  const head = (code: CodeOf<'head'>) => t(language, `head.${code}`);
  const shown = (value: number | null) => (value === null ? '—' : printNumber(value));
  const schools = new Map(input.schools.map((school) => [school.code, school]));
  const stands = decidedPlan(input, outcome, [], []);
  const last = outcome.rows.reduce((sum, row) => sum + (row.last ?? 0), 0);
  return [
    `${input.entryYear} · ${t(language, `data.${input.dataKind}`)} · ${outcome.inputHash.slice(0, 16)}`,
    ...columns([
      (['school', 'specialty', 'last', 'recommended', 'range', 'verdict', 'stability'] as const).map(head),
      ...outcome.rows.map((row) => [
        nameOf(schools.get(row.school), row.school, language),
        nameOf(index.specialties.get(row.specialty), row.specialty, language),
        shown(row.last),
        shown(row.recommended),
        printStretches(stands.of.get(row.programme)?.likely ?? [], language),
        t(language, `verdict.${row.verdict}`),
        row.forced
          ? t(language, 'planwork.forced')
          : row.stability === null
            ? '—'
            : `${printPercent(row.stability)}%`,
      ]),
      [head('total'), '', shown(last), shown(outcome.entrants), '', '', ''],
    ]),
  ];
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
