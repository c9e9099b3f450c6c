import { slice } from '../cube/slice.ts';
import type { CityContext } from './cityContext.ts';
import type { CityFacts } from './cityFacts.ts';
import { cohortsOf } from './periods.ts';

/** Autumns whose intakes are averaged, or cohorts whose graduates are. */
export const CAPACITY_YEARS = 5;

/**
 * Reference capacity of every specialty, persons a year: the mean intake of the last five autumns on record, of the programmes
 * that are open, so that one autumn's intake hardly moves a specialty's own demand. A programme counts from its first intake
 * on. One that never reported an intake counts with its places a year of study; one that did, but in none of these autumns,
 * counts nobody. A specialty that is taught, or that a school of
 * its level could set up because it runs a neighbour, counts as one smallest class at least: what nobody teaches yet has
 * a demand too. Where no programme is on record at all, the graduates of the last five cohorts stand in.
 *
 * @see method §1, "Crosswalk"
 */
export function referenceCapacities(context: CityContext): Map<string, number> {
  const { input } = context;
  if (input.programmes.length === 0) return meanGraduates(context);
  const { classMin } = input.index.edition.settings.plan;
  const { intakes, reported } = recentIntakes(input);
  const capacities = new Map<string, number>();
  for (const { school, specialty, status, places, length } of input.programmes) {
    if (status !== 'open') continue;
    const id = `${school}/${specialty}`;
    const known = intakes.get(id) ?? [];
    const unknown = reported.has(id) ? 0 : (places ?? 0) / length;
    const persons = known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : unknown;
    capacities.set(specialty, (capacities.get(specialty) ?? 0) + persons);
  }
  for (const specialty of [...capacities.keys(), ...possibleSpecialties(input)])
    capacities.set(specialty, Math.max(classMin, capacities.get(specialty) ?? 0));
  return capacities;
}

/**
 * Specialties that nobody teaches and a school of the same level could set up: it runs one that leads to an occupation
 * of theirs, or one of the same class.
 */
export function possibleSpecialties({ index, programmes }: CityFacts): string[] {
  const taught = new Set(
    programmes.filter(({ status }) => status === 'open').map(({ specialty }) => specialty),
  );
  // What is taught, by level: its classes and occupations are what a neighbour has in common.
  const near = new Map<string, Set<string>>();
  for (const code of taught) {
    const entry = index.specialties.get(code);
    if (!entry) continue;
    const kin = near.get(entry.level) ?? new Set<string>();
    near.set(entry.level, kin.add(`class ${entry.parent}`));
    for (const occupation of index.occupationsOfSpecialty(code)) kin.add(occupation.code);
  }
  return index.edition.specialties
    .filter(({ code, level, parent }) => {
      const kin = near.get(level);
      if (!kin || taught.has(code)) return false;
      return (
        kin.has(`class ${parent}`) || index.occupationsOfSpecialty(code).some((one) => kin.has(one.code))
      );
    })
    .map(({ code }) => code);
}

/** Graduates a year of the last cohorts on record, by specialty. */
function meanGraduates({ input, leaves }: CityContext): Map<string, number> {
  const cohorts = cohortsOf(input).slice(-CAPACITY_YEARS);
  const graduates = new Map<string, number>();
  for (const { specialty, placement } of cohorts.flatMap((cohort) => leaves(cohort))) {
    const sum = (graduates.get(specialty) ?? 0) + placement.counts.graduates;
    graduates.set(specialty, sum);
  }
  return new Map([...graduates].map(([code, persons]) => [code, persons / cohorts.length]));
}

/**
 * Entrants of the last autumns on record, by `school/specialty`, and those that `reported` any autumn; autumns that nobody
 * reported are left out.
 */
function recentIntakes(input: CityFacts): { intakes: Map<string, number[]>; reported: Set<string> } {
  const cells = slice(input.enrolment, { groupBy: ['school', 'specialty', 'period'] });
  const known: { programme: string; autumn: string; persons: number }[] = [];
  for (let i = 0; i < cells.size; i++) {
    const [school, specialty, autumn] = cells.keys.map((key) => key[i] as string);
    const persons = cells.value('enrolled', i);
    if (persons !== null) known.push({ programme: `${school}/${specialty}`, autumn: autumn ?? '', persons });
  }
  const last = new Set([...new Set(known.map(({ autumn }) => autumn))].sort().slice(-CAPACITY_YEARS));
  const intakes = new Map<string, number[]>();
  for (const { programme, autumn, persons } of known) {
    if (!last.has(autumn)) continue;
    intakes.set(programme, [...(intakes.get(programme) ?? []), persons]);
  }
  return { intakes, reported: new Set(known.map(({ programme }) => programme)) };
}
