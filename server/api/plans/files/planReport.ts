import { type CodeOf, type Locale, type MessageKey, type MessageValues, t } from '@gongxu/messages/server';
import { planNotes } from '../../../domain/plan/explain/planNotes.ts';
import { movesOf } from '../../../domain/plan/layout/movesOf.ts';
import { actionOf } from '../../../domain/plan/lifecycle/actionOf.ts';
import type { Breach, DecidedPlan, DecidedRow } from '../../../domain/plan/lifecycle/decidedPlan.ts';
import { idleAs as idleBy } from '../../../domain/plan/lifecycle/idleAs.ts';
import type { Plan } from '../../../domain/plan/lifecycle/keptPlan.ts';
import { type LedgerRow, ledger } from '../../../domain/plan/lifecycle/ledger.ts';
import { whyNotSolve } from '../../../domain/plan/lifecycle/whyNotSolve.ts';
import { classesOf } from '../../../domain/plan/model/classesOf.ts';
import { standingOf } from '../../../domain/plan/model/standingOf.ts';
import type {
  PlanField,
  PlanProgramme,
  ProgrammeStanding,
  RuleCitation,
} from '../../../domain/plan/planInput.ts';
import type {
  FieldBalance,
  Matching,
  PlanRow,
  PlanSolution,
  PlanVerdict,
  SpecialtyBalance,
} from '../../../domain/plan/planResult.ts';
import { breachSentence, relaxedFor } from '../../../messages/breachSentence.ts';
import { printNumber } from '../../../messages/numbers.ts';
import { type PublisherSettings, publisherName } from '../../../messages/publisherName.ts';
import { knownMatching } from '../knownMatching.ts';
import { nameIn } from '../nameIn.ts';
import type { PlanNames } from '../planNames.ts';
import { reasonWords } from '../reasonWords.ts';
import { ruleWords } from '../ruleWords.ts';
import { standsOf } from '../standsOf.ts';
import { verdictWords } from '../verdictWords.ts';

/** One programme as it is printed. */
export interface ReportRow extends PlanRow {
  input: PlanProgramme;
  schoolName: string;
  specialtyName: string;
  decided: DecidedRow;
  /** the decided number is another than recommended: how often the recommendation holds says nothing of it */
  changed: boolean;
  /** its action as decided, and as recommended, as they are called */
  verdictName: string;
  recommendedName: string;
  /** whole classes that the decided number fills */
  classes: number;
  /** limits that the decided number breaks, each with who let it and why */
  broken: string[];
  /** what is decided, in words: the recommendation itself, or the decided number beside it */
  decidedSentence: string;
  /** the verdict recommended in words, its reasons, what speaks for a candidate, and rules that may be cited */
  verdictSentence: string;
  sentences: string[];
  evidence: string[];
  rules: (ReturnType<typeof ruleWords> & { citation: RuleCitation; source: string })[];
  /** why the bureau decided otherwise; empty where it did not */
  because: string;
}

/** A plan made ready to be written down in one language. */
export interface PlanReport {
  plan: Plan;
  language: Locale;
  /** who publishes */
  publisher: string;
  city: string;
  names: PlanNames;
  /** null: infeasible */
  solution: PlanSolution | null;
  rows: ReportRow[];
  /** in all, and beside other specialties; either null where nothing is known of it */
  fields: {
    field: PlanField;
    balance: FieldBalance | null;
    relative: SpecialtyBalance | null;
    name: string;
  }[];
  /** made by this method, so that rule, optimum and who takes up what are known */
  ofThisMethod: boolean;
  /** what is to be known of the plan as a whole */
  notes: string[];
  /** how the plan stands */
  stands: DecidedPlan;
  /** limits of schools, specialties and the city that the numbers break together */
  broken: string[];
  /** every limit that the numbers break, of all and of one, with who let it and why */
  exceeded: { breach: Breach; sentence: string }[];
  /** sentences of those of them that were relaxed */
  relaxed: string[];
  /** graduates at work and not; null: made by an earlier method, or no vacancies are known */
  matching: { last: Matching; plan: Matching; decided: Matching } | null;
  ledger: LedgerRow[];
  /** with the state, and with the kind of data where it is not real */
  title: string;
  t(key: MessageKey, values?: MessageValues): string;
  /** heads of a table's columns */
  heads(codes: readonly CodeOf<'head'>[]): string[];
  name(of: { nameZh: string; nameEn: string }): string;
}

/** Gathers what the files of a plan say. @param edition names of city and publisher */
export function planReport(
  plan: Plan,
  names: PlanNames,
  edition: { nameZh: string; nameEn: string } & PublisherSettings,
  language: Locale,
): PlanReport {
  const { stands, ...found } = standsOf(plan);
  const solution = 'infeasible' in plan.outcome ? null : found.solution;
  const matching = solution && knownMatching(solution, plan.input);
  const inLanguage: PlanReport['t'] = (key, values) => t(language, key, values);
  const name = (of: { nameZh: string; nameEn: string }) => nameIn(of, language);
  const city = name(edition);
  const title = inLanguage('planDoc.title', {
    city,
    year: plan.entryYear,
    state: inLanguage(`planwork.state.${plan.state}`),
  });
  const balances = new Map(stands.fields.map((one) => [one.field, one]));
  const relative = new Map(stands.balances?.map((one) => [one.specialty, one]));
  const ofThisMethod = whyNotSolve(plan.input) === null;
  const notes = solution && ofThisMethod ? planNotes(plan.input, solution, stands) : [];
  const exceeded = [...stands.together, ...stands.rows.flatMap(({ breaches }) => breaches)].map((breach) => ({
    breach,
    sentence: brokenSaid(breach, names, name, language),
  }));
  const gapOf = ({ relative: beside, balance }: PlanReport['fields'][number]) =>
    (beside ?? balance)?.gapLast.value ?? Number.NEGATIVE_INFINITY;
  return {
    plan,
    language,
    publisher: publisherName(edition, plan.dataKind, language),
    city,
    names,
    solution,
    rows: reportRows(plan, solution, stands, names, name, language),
    fields: plan.input.fields
      .flatMap((field) => {
        const balance = balances.get(field.code) ?? null;
        const beside = relative.get(field.code) ?? null;
        return balance || beside ? [{ field, balance, relative: beside, name: name(field) }] : [];
      })
      .toSorted((a, b) => gapOf(b) - gapOf(a)),
    ofThisMethod,
    notes: notes.map((one) => reasonWords(one, names, language)),
    stands,
    broken: stands.together.map((one) => brokenSaid(one, names, name, language)),
    exceeded,
    relaxed: exceeded.flatMap(({ breach, sentence }) => (breach.relaxed ? [sentence] : [])),
    matching: matching ? { ...matching, decided: stands.matching ?? matching.plan } : null,
    ledger: solution ? ledger(plan.input, solution, stands, plan.evaluation) : [],
    title:
      plan.dataKind === 'real'
        ? title
        : `${title}${inLanguage('planDoc.kindMark', { data: inLanguage(`data.${plan.dataKind}`) })}`,
    t: inLanguage,
    heads: (codes) => codes.map((code) => inLanguage(`head.${code}`)),
    name,
  };
}

/** What a row is that does not run as decided: nothing of it is held. */
export function idleAs({
  input,
  decided,
}: Pick<ReportRow, 'input' | 'decided'>): 'candidate' | 'suspended' | null {
  return idleBy(standingOf(input), decided.counted);
}

/** What an action is called. @param places entrants it comes to */
function actionKey(verdict: PlanVerdict, standing: ProgrammeStanding, places: number | null): MessageKey {
  const idle = idleBy(standing, places);
  return idle === null ? `verdict.${verdict}` : `verdict.idle.${idle}`;
}

/** A broken limit, and who let it and why. */
function brokenSaid(
  { relaxed, ...breach }: Breach,
  names: PlanNames,
  name: PlanReport['name'],
  language: Locale,
): string {
  const sentence = breachSentence(breach, name(names.owner(breach.of)), language);
  if (!relaxed) return sentence;
  const values = { sentence, by: relaxed.by, reason: relaxed.reason };
  const other = relaxedFor({ ...breach, relaxed }, language);
  return other
    ? t(language, 'planwork.relaxedByFor', { ...values, other })
    : t(language, 'planwork.relaxedBy', values);
}

function personsOf(value: number | null): string {
  return value === null ? '—' : printNumber(value);
}

function reportRows(
  plan: Plan,
  solution: PlanSolution | null,
  stands: DecidedPlan,
  names: PlanNames,
  name: PlanReport['name'],
  language: Locale,
): ReportRow[] {
  const inputs = new Map(plan.input.programmes.map((one) => [one.id, one]));
  const moves = solution ? movesOf(plan.input, solution.rows) : [];
  return (solution?.rows ?? []).flatMap((row) => {
    const input = inputs.get(row.programme);
    const decided = stands.of.get(row.programme);
    if (!input || !decided) return [];
    const changed = decided.counted !== (row.recommended ?? row.last);
    const standing = standingOf(input);
    const verdictName = t(language, actionKey(decided.verdict, standing, decided.counted));
    const verdictSentence = verdictWords(row, standing, moves, names, language);
    const reasons = changed ? row.reasons.filter(({ code }) => !code.startsWith('stability')) : row.reasons;
    return [
      {
        ...row,
        verdict: actionOf(row),
        input,
        schoolName: name(names.school(row.school)),
        specialtyName: name(names.specialty(row.specialty)),
        decided,
        changed,
        partners: decided.partners,
        classes: changed ? classesOf(decided.counted ?? 0, plan.input.limits) : row.classes,
        stability: changed ? null : row.stability,
        forced: !changed && (row.forced ?? false),
        untried: !changed && (row.untried ?? false),
        verdictName,
        recommendedName: t(language, actionKey(actionOf(row), standing, row.recommended)),
        broken: decided.breaches.map((one) => brokenSaid(one, names, name, language)),
        decidedSentence: changed
          ? t(language, 'planDoc.decidedSentence', {
              verdict: verdictName,
              last: personsOf(row.last),
              places: personsOf(decided.counted),
              recommended: personsOf(row.recommended),
            })
          : verdictSentence,
        verdictSentence,
        reasons,
        sentences: reasons.map((one) => reasonWords(one, names, language)),
        evidence: input.found.map((one) => reasonWords(one, names, language)),
        rules: input.rules.flatMap((citation) => {
          const rule = names.rule(citation.rule);
          if (!rule) return [];
          const source = language === 'zh' ? rule.sourceZh : rule.source;
          return [{ ...ruleWords(rule, citation, language), citation, source }];
        }),
        because: decided.deciding.standing?.reason ?? '',
      },
    ];
  });
}
