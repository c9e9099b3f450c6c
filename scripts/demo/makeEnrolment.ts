import type { EnrolmentRow } from '../../server/domain/facts/rows.ts';
import { enrolmentRow } from './enrolmentRow.ts';
import { createRandom, type Random } from './random.ts';
import type { DemoProgramme, DemoSettings } from './settings.ts';

/** Last school year that has begun: the latest cohort graduated in its summer. */
export function lastEntryYear({ firstCohort, cohorts }: DemoSettings): number {
  return firstCohort + cohorts - 1;
}

/** Every entry year of every programme, in all stages it has reached. Graduates come out of it, see {@link graduatesOf}. */
export function makeEnrolment(settings: DemoSettings): EnrolmentRow[] {
  return settings.programmes.flatMap((programme) => {
    const random = createRandom(settings.seed, `enrolment/${programme.school}/${programme.specialty}`);
    // the years before have a stream of their own: the others stay as they are
    const past = createRandom(settings.seed, `enrolment-history/${programme.school}/${programme.specialty}`);
    const { firstEntryYear } = settings.enrolment;
    const first = Math.max(firstEntryYear - settings.history.entryYears, programme.opened);
    const last = programme.lastEntry ?? lastEntryYear(settings);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
      oneEntry(settings, programme, first + i, first + i < firstEntryYear ? past : random),
    ).flat();
  });
}

/** Graduates by `school/specialty/cohort`. */
export function graduatesOf(rows: readonly EnrolmentRow[], length: number): Map<string, number> {
  return new Map(
    rows.flatMap((row) =>
      row.stage === 'graduated'
        ? [[`${row.school}/${row.specialty}/${Number(row.entryYear) + length}`, row.graduated ?? 0]]
        : [],
    ),
  );
}

function oneEntry(
  settings: DemoSettings,
  programme: DemoProgramme,
  year: number,
  random: Random,
): EnrolmentRow[] {
  const { enrolment } = settings;
  const now = lastEntryYear(settings);
  const growth = settings.specialties.find((each) => each.code === programme.specialty)?.growth ?? 1;
  const trend = growth ** (year - (programme.lastEntry ?? now));
  const expected = programme.intake * trend * Math.exp(enrolment.noise * random.normal());
  const enrolled = Math.max(3, random.whole(expected));
  const planned = Math.ceil((programme.intake * trend * random.between(1, 1.25)) / 5) * 5;
  const applications = Math.round(enrolled * random.between(1.02, 1.5));

  const { school, specialty } = programme;
  const row = (stage: EnrolmentRow['stage'], counts: Partial<EnrolmentRow>): EnrolmentRow =>
    enrolmentRow({ school, specialty, entryYear: String(year), stage }, counts);

  const rows = [row('intake', { planned, applications, enrolled })];
  let onRoll = random.binomial(enrolled, enrolment.reported);
  const stages = ['year1', 'year2', 'year3'] as const;
  stages.slice(0, now - year + 1).forEach((stage, i) => {
    if (i > 0) onRoll = random.binomial(onRoll, enrolment.stay[i - 1] ?? 1);
    rows.push(row(stage, { onRoll }));
  });
  if (year + enrolment.length <= now)
    rows.push(row('graduated', { graduated: random.binomial(onRoll, enrolment.graduate) }));
  return rows;
}
