import type { CityFrame } from './cityFrame.ts';

/** Occupations for each specialty that is kept. */
const OCCUPATIONS_EACH = 2;

/**
 * A frame cut down to the specialties with most programmes and to the largest occupations that they lead to, all of whose
 * vacancies are theirs: a city small enough to be planned for many years in seconds.
 */
export function largestOf(frame: CityFrame, count: number): CityFrame {
  const programmesOf = frame.specialties.map(
    (_, s) => frame.programmes.filter(({ specialty }) => specialty === s).length,
  );
  const most = (of: readonly number[], size: (one: number) => number, kept: number) =>
    [...of]
      .sort((a, b) => size(b) - size(a) || a - b)
      .slice(0, kept)
      .sort((a, b) => a - b);
  const special = most([...frame.specialties.keys()], (s) => programmesOf[s] as number, count);
  const placeOf = (kept: readonly number[]) => new Map(kept.map((one, at) => [one, at]));
  const ofSpecialty = placeOf(special);
  const leading = frame.pairs.filter(({ specialty }) => ofSpecialty.has(specialty));
  const kept = most(
    [...new Set(leading.map(({ occupation }) => occupation))],
    (o) => frame.occupations[o]?.size ?? 0,
    OCCUPATIONS_EACH * count,
  );
  const ofOccupation = placeOf(kept);
  const specialties = special.map((s) => frame.specialties[s] as CityFrame['specialties'][number]);
  const occupations = kept.map((o) => ({
    ...(frame.occupations[o] as CityFrame['occupations'][number]),
    allotted: 1,
  }));
  const pairs = leading.flatMap((pair) => {
    const [specialty, occupation] = [ofSpecialty.get(pair.specialty), ofOccupation.get(pair.occupation)];
    return specialty === undefined || occupation === undefined ? [] : [{ ...pair, specialty, occupation }];
  });
  const relevance = (occupation: number) =>
    pairs.reduce((so, one) => so + (one.occupation === occupation ? one.weight : 0), 0);
  const codes = new Set([...specialties, ...occupations].map(({ code }) => code));
  const [row] = frame.edition.occupationSpecialty;
  const edition = {
    ...frame.edition,
    occupations: frame.edition.occupations.filter(
      ({ level, code }) => level !== 'occupation' || codes.has(code),
    ),
    specialties: frame.edition.specialties.filter(({ code }) => codes.has(code)),
    occupationSpecialty: pairs.map(({ specialty, occupation, weight }) => ({
      ...(row as NonNullable<typeof row>),
      from: occupations[occupation]?.code ?? '',
      to: specialties[specialty]?.code ?? '',
      weight: weight / relevance(occupation),
    })),
  };
  const programmes = frame.programmes.flatMap((one) => {
    const specialty = ofSpecialty.get(one.specialty);
    return specialty === undefined ? [] : [{ ...one, specialty }];
  });
  return { ...frame, edition, specialties, occupations, pairs, programmes };
}
