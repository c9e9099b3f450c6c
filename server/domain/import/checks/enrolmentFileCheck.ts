import { type EnrolmentRow, STAGES } from '../../facts/rows.ts';
import type { FileCheck, FileCheckContext } from '../types.ts';
import type { KnownIntake } from './knownFacts.ts';
import { programmeProblem } from './programmeProblem.ts';

/** Years of study that a programme may have. */
const YEARS = STAGES.length - 2;

/** What a file says of those who entered a programme in one year. */
interface Intake {
  line: number;
  enrolled: number | null;
  planned: number | null;
  onRoll: (number | null)[];
  graduated: { line: number; count: number } | null;
}

/**
 * Checks enrolment against programmes and places, and the later stages of an intake against its beginning. What the
 * file does not tell is taken from what is stored.
 */
export function enrolmentFileCheck({
  known,
  latestYear,
  replaces,
}: FileCheckContext): FileCheck<EnrolmentRow> {
  const programmes = new Map<string, Map<string, Intake>>();
  // a programme's status is today's, and says nothing of earlier intakes
  const thisYear = latestYear === null ? null : String(latestYear - 1);

  return {
    row(row, line, report) {
      const { school, specialty, entryYear: year, stage } = row;
      const problem = programmeProblem(known, school, specialty, year);
      if (problem) report(problem.code, 'specialty', specialty, problem.values);
      const key = `${school}|${specialty}`;
      const intakes = programmes.get(key) ?? new Map<string, Intake>();
      programmes.set(key, intakes);
      const intake: Intake = intakes.get(year) ?? {
        line,
        enrolled: null,
        planned: null,
        onRoll: new Array<null>(YEARS).fill(null),
        graduated: null,
      };
      intakes.set(year, intake);
      if (stage === 'intake') {
        intake.line = line;
        intake.enrolled = row.enrolled;
        intake.planned = row.planned;
      } else if (stage !== 'graduated') intake.onRoll[STAGES.indexOf(stage) - 1] = row.onRoll;
      else if (row.graduated !== null) intake.graduated = { line, count: row.graduated };
    },
    end(report) {
      for (const [key, intakes] of programmes) {
        const [school = '', specialty = ''] = key.split('|');
        const programme = known.programme(school, specialty);
        const group = { school, specialty };
        const stored = (year: string) =>
          replaces && intakes.has(year) ? null : known.intake(school, specialty, year);
        for (const [year, { line, graduated, ...intake }] of intakes) {
          const status = programme?.status ?? 'open';
          const begins =
            thisYear !== null && year >= thisYear && (intake.enrolled ?? intake.planned ?? 0) > 0;
          if (begins && status !== 'open')
            report(line, 'programme_not_open', null, null, { ...group, year, status });
          const entered = intake.enrolled ?? stored(year)?.enrolled ?? null;
          if (graduated && entered !== null && graduated.count > entered)
            report(graduated.line, 'graduated_exceed_enrolled', 'graduated', graduated.count, {
              entered,
              year,
            });
          const places = programme?.places ?? null;
          const pupils = places === null ? 0 : onRollIn(Number(year), intakes, stored);
          if (places !== null && pupils > places)
            report(line, 'over_places', null, null, { ...group, year, pupils, places });
        }
      }
    },
  };
}

/** All who are on roll in the school year that begins with an intake. */
function onRollIn(
  year: number,
  intakes: ReadonlyMap<string, Intake>,
  stored: (entryYear: string) => KnownIntake | null,
): number {
  return Array.from({ length: YEARS }, (_, study) => {
    const entry = String(year - study);
    const told = intakes.get(entry);
    const known = stored(entry);
    const here = told?.onRoll[study] ?? known?.onRoll[study] ?? null;
    // a first year that was not counted yet is as large as its intake
    return here ?? (study === 0 ? (told?.enrolled ?? known?.enrolled ?? 0) : 0);
  }).reduce((sum, count) => sum + count, 0);
}
