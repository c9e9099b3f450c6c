import { decidedIntake } from '../../../domain/plan/lifecycle/decidedIntake.ts';
import { type LedgerRow, ledger } from '../../../domain/plan/lifecycle/ledger.ts';
import { standingOverrides } from '../../../domain/plan/lifecycle/overrides.ts';
import type { PlanField, PlanProgramme } from '../../../domain/plan/planInput.ts';
import type { FieldBalance, PlanRow, PlanSolution } from '../../../domain/plan/planResult.ts';
import { reasonSentence } from '../../../messages/reasonSentence.ts';
import { type Language, say } from '../../../messages/sentences.ts';
import type { Plan } from '../../../store/plans/readPlans.ts';
import type { PlanNames } from '../planNames.ts';

/** One programme as it is printed. */
export interface ReportRow extends PlanRow {
  input: PlanProgramme;
  schoolName: string;
  specialtyName: string;
  decided: ReturnType<typeof decidedIntake>;
  sentences: string[];
  /** why the bureau decided otherwise; empty where it did not */
  because: string;
}

/** A plan made ready to be written down in one language. */
export interface PlanReport {
  plan: Plan;
  language: Language;
  /** who publishes */
  publisher: string;
  city: string;
  names: PlanNames;
  /** null: infeasible */
  solution: PlanSolution | null;
  rows: ReportRow[];
  fields: { field: PlanField; balance: FieldBalance; name: string }[];
  ledger: LedgerRow[];
  /** with the state, and with the kind of data where it is not real */
  title: string;
  word(code: string, values?: Record<string, unknown>): string;
  name(of: { nameZh: string; nameEn: string }): string;
}

/** Gathers what the files of a plan say. @param edition names of city and publisher */
export function planReport(
  plan: Plan,
  names: PlanNames,
  edition: { nameZh: string; nameEn: string; publisherZh: string; publisherEn: string },
  language: Language,
): PlanReport {
  const solution = 'infeasible' in plan.outcome ? null : plan.outcome;
  const word = (code: string, values: Record<string, unknown> = {}) =>
    say(language, `planDoc.${code}`, values);
  const name = ({ nameZh, nameEn }: { nameZh: string; nameEn: string }) =>
    language === 'en' && nameEn !== '' ? nameEn : nameZh;
  const city = name(edition);
  const title = word('title', { city, year: plan.entryYear, state: plan.state });
  const balances = new Map(solution?.fields.map((one) => [one.field, one]));
  return {
    plan,
    language,
    publisher: language === 'en' ? edition.publisherEn : edition.publisherZh,
    city,
    names,
    solution,
    rows: reportRows(plan, solution, names, name, language),
    fields: plan.input.fields
      .flatMap((field) => {
        const balance = balances.get(field.code);
        return balance ? [{ field, balance, name: name(field) }] : [];
      })
      .toSorted((a, b) => (b.balance.gapLast.value ?? 0) - (a.balance.gapLast.value ?? 0)),
    ledger: solution ? ledger(plan.input, solution, plan.overrides, plan.evaluation) : [],
    title: plan.dataKind === 'real' ? title : `${title}${word('kindMark', { data: plan.dataKind })}`,
    word,
    name,
  };
}

function reportRows(
  plan: Plan,
  solution: PlanSolution | null,
  names: PlanNames,
  name: PlanReport['name'],
  language: Language,
): ReportRow[] {
  const inputs = new Map(plan.input.programmes.map((one) => [one.id, one]));
  const standing = standingOverrides(plan.overrides);
  return (solution?.rows ?? []).flatMap((row) => {
    const input = inputs.get(row.programme);
    if (!input) return [];
    const event = standing.get(row.programme);
    return [
      {
        ...row,
        input,
        schoolName: name(names.school(row.school)),
        specialtyName: name(names.specialty(row.specialty)),
        decided: decidedIntake(row, event),
        sentences: row.reasons.map((one) => reasonSentence(one, language)),
        because: event?.reason ?? '',
      },
    ];
  });
}
