import { PLACED } from '../../facts/outcome.ts';
import type { OutcomeRow } from '../../facts/rows.ts';
import type { FileCheck, FileCheckContext, ProblemCode, Report } from '../types.ts';
import { entryYear, graduatesProblem } from './graduatesProblem.ts';
import { jumpsOf, type Told } from './historyCheck.ts';
import { programmeProblem } from './programmeProblem.ts';

/** What is counted of a school's specialty and cohort while a file passes. */
interface Group {
  line: number;
  graduates: number;
  placed: number;
  paid: number;
  below: number;
  above: number;
}

/**
 * Checks the graduates of every school, specialty and cohort of a file as a whole, against what is known of them. All
 * of it is said at the end and refuses nothing, so that no row need wait for it. Counters only, in maps within maps:
 * a million rows pass here, and a key made of three codes would cost each of them a text.
 */
export function outcomeFileCheck(context: FileCheckContext): FileCheck<OutcomeRow> {
  const { salary } = context;
  const schools = new Map<string, Map<string, Map<string, Group>>>();
  return {
    row({ school, specialty, cohort, outcome, pay }, line) {
      const group =
        within(within(schools, school), specialty).get(cohort) ?? begin(school, specialty, cohort, line);
      group.graduates++;
      if (PLACED.has(outcome)) group.placed++;
      if (pay === null) return;
      group.paid++;
      if (pay < salary.low) group.below++;
      else if (pay > salary.high) group.above++;
    },
    end(report) {
      for (const [school, specialties] of schools)
        for (const [specialty, cohorts] of specialties) {
          const told = new Map<string, Told>();
          const stored = context.known.series(`graduates|${school}|${specialty}`);
          for (const [cohort, group] of cohorts) {
            const graduates = group.graduates + (context.replaces ? 0 : (stored.get(cohort) ?? 0));
            told.set(cohort, { value: graduates, line: group.line });
            const say = (code: ProblemCode, values: Record<string, string | number>) =>
              report(group.line, code, null, null, values);
            checkGroup(context, group, say, { school, specialty, cohort, graduates });
          }
          for (const { line, value, period, band } of jumpsOf(told, stored, context.checks))
            report(line, 'jump_of_graduates', null, value, { school, specialty, period, ...band });
        }
    },
  };

  function begin(school: string, specialty: string, cohort: string, line: number): Group {
    const group = { line, graduates: 0, placed: 0, paid: 0, below: 0, above: 0 };
    within(within(schools, school), specialty).set(cohort, group);
    return group;
  }
}

function within<Inner>(outer: Map<string, Map<string, Inner>>, key: string): Map<string, Inner> {
  let inner = outer.get(key);
  if (!inner) {
    inner = new Map();
    outer.set(key, inner);
  }
  return inner;
}

function checkGroup(
  context: FileCheckContext,
  { graduates, placed, paid, below, above }: Group,
  say: (...problem: [code: ProblemCode, values: NonNullable<Parameters<Report>[3]>]) => void,
  group: { school: string; specialty: string; cohort: string; graduates: number },
): void {
  const { checks, salary, known } = context;
  const { school, specialty, cohort } = group;
  if (graduates >= checks.placementFrom && placed > graduates * checks.placementAbove)
    say('placement_high', { ...group, placed, graduates });
  // the median lies outside exactly when more than half do
  const outside = Math.max(below, above);
  if (paid >= checks.placementFrom && outside * 2 > paid) {
    const { low, high } = salary;
    say(below > above ? 'pay_low' : 'pay_high', { school, specialty, cohort, outside, paid, low, high });
  }
  const length = known.programme(school, specialty)?.length ?? context.lengthOf(specialty);
  const problem = programmeProblem(known, school, specialty, entryYear(cohort, length ?? 0));
  if (problem) say(problem.code, problem.values);
  const numbers = graduatesProblem(context, group, length);
  if (numbers) say(numbers.code, numbers.values);
}
