import type { DemoProgramme, DemoSettings, DemoSpecialty } from './settings.ts';

/** Probabilities that one graduate's outcome is drawn with. */
export interface Rates {
  furtherStudy: number;
  selfEmployed: number;
  flexible: number;
  military: number;
  notPlaced: number;
  matched: number;
  local: number;
}

/**
 * Each specialty's rates, moved so that their mean over the programmes' intake is the calibrated share: the settings
 * of a specialty say how it differs from the others, the shares say what all of them come to.
 */
export function specialtyRates({ outcomes, specialties, programmes }: DemoSettings): Map<string, Rates> {
  const mean = (read: (specialty: DemoSpecialty) => number): number =>
    intakeMean(specialties, programmes, read);
  const study = outcomes.furtherStudy / mean((each) => each.study);
  const notPlaced = outcomes.notPlaced / mean((each) => 1 - each.placed);
  // matched and local are shares of the employed; those in further study carry no weight
  const employed = mean((each) => 1 - each.study);
  const matched = (outcomes.matched * employed) / mean((each) => each.matched * (1 - each.study));
  const local = (outcomes.local * employed) / mean((each) => each.local * (1 - each.study));
  const working = 1 - outcomes.furtherStudy - outcomes.military - outcomes.notPlaced;

  return new Map(
    specialties.map((each) => {
      const furtherStudy = each.study * study;
      const out = (1 - each.placed) * notPlaced;
      const rest = (1 - furtherStudy - outcomes.military - out) / working;
      return [
        each.code,
        {
          furtherStudy,
          selfEmployed: outcomes.selfEmployed * rest,
          flexible: outcomes.flexible * rest,
          military: outcomes.military,
          notPlaced: out,
          matched: Math.min(0.97, each.matched * matched),
          local: Math.min(0.97, each.local * local),
        },
      ];
    }),
  );
}

function intakeMean(
  specialties: readonly DemoSpecialty[],
  programmes: readonly DemoProgramme[],
  read: (specialty: DemoSpecialty) => number,
): number {
  const byCode = new Map(specialties.map((each) => [each.code, each]));
  let sum = 0;
  let weight = 0;
  for (const { specialty, intake } of programmes) {
    const found = byCode.get(specialty);
    if (!found) continue;
    sum += read(found) * intake;
    weight += intake;
  }
  return sum / weight;
}
