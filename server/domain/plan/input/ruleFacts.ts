import type { PlanContext } from './planContext.ts';
import type { RuleFacts } from './rulesFor.ts';

/** What the rule library is held against, of one specialty at one school, running or to be set up. */
export function ruleFacts(context: PlanContext, school: string, specialty: string): RuleFacts {
  const { city, entries, outcomes, autumn } = context;
  const { index, programmes, schools } = city.input;
  const id = `${school}/${specialty}`;
  const open = programmes.filter(({ status }) => status === 'open');
  const here = open.filter((programme) => programme.school === school);
  return {
    level: index.specialties.get(specialty)?.level ?? 'secondary',
    intakes: (entries.get(id) ?? []).map(({ planned, enrolled }) => ({ planned, enrolled })),
    outcomes: outcomes.get(id) ?? [],
    classMin: index.edition.settings.plan.classMin,
    offeredBy: new Set(open.flatMap((one) => (one.specialty === specialty ? [one.school] : []))).size,
    schools: schools.filter(({ kind }) => kind === 'school').length,
    studentsPerSpecialty: here.length === 0 ? null : students() / here.length,
  };

  /** On roll this autumn in all years of study. */
  function students(): number {
    return here.reduce((sum, programme) => {
      const list = entries.get(`${programme.school}/${programme.specialty}`) ?? [];
      const present = list.filter(({ year }) => year > autumn - programme.length);
      return (
        sum +
        present.reduce((so, { year, onRoll, enrolled }) => so + (onRoll[autumn - year] ?? enrolled ?? 0), 0)
      );
    }, 0);
  }
}
