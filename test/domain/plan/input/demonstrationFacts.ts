import { fileURLToPath } from 'node:url';
import { cityMembership } from '../../../../scripts/demo/cityMembership.ts';
import { graduatesOf, lastEntryYear, makeEnrolment } from '../../../../scripts/demo/makeEnrolment.ts';
import { makeIntakePool } from '../../../../scripts/demo/makeIntakePool.ts';
import { makeMarket, makeMarketHistory } from '../../../../scripts/demo/makeMarket.ts';
import { makeOutcomes } from '../../../../scripts/demo/makeOutcomes.ts';
import { makeProgrammes } from '../../../../scripts/demo/makeProgrammes.ts';
import { readSettings } from '../../../../scripts/demo/readSettings.ts';
import type { DemoSettings } from '../../../../scripts/demo/settings.ts';
import { createAccumulator } from '../../../../server/domain/cube/createAccumulator.ts';
import { indexEdition } from '../../../../server/domain/edition/indexEdition.ts';
import type { PlanFacts } from '../../../../server/domain/plan/input/planInputOf.ts';
import { loadEdition } from '../../../../server/store/editionFiles.ts';

/**
 * The demonstration city in memory, every school's graduates by single record.
 *
 * @param seed of another such city; left out: the demonstration's own
 * @param ofCohort settings that the graduates of a cohort are drawn with, where they differ
 */
export async function demonstrationFacts({
  seed,
  ofCohort = (settings) => settings,
}: {
  seed?: number;
  ofCohort?: (settings: DemoSettings, cohort: number) => DemoSettings;
} = {}): Promise<PlanFacts> {
  const edition = await loadEdition(
    fileURLToPath(new URL('../../../../data/editions/tonghua', import.meta.url)),
  );
  const read = await readSettings();
  const settings = { ...read, seed: seed ?? read.seed };
  const index = indexEdition(edition);
  const dataKind = 'demonstration' as const;
  const isMember = cityMembership(edition);
  const enrolment = makeEnrolment(settings);

  const market = createAccumulator('market', { dataKind });
  const quarters = [...makeMarketHistory(settings, edition), ...makeMarket(settings, edition).flat()];
  for (const row of quarters) market.add(row);
  const enrolled = createAccumulator('enrolment', { dataKind });
  for (const row of enrolment) enrolled.add(row);
  const placeOf = (region: string) =>
    isMember(region, String(lastEntryYear(settings))) ? ('local' as const) : ('elsewhere' as const);
  const outcomes = createAccumulator('outcomes', { dataKind, placeOf });
  const counts = graduatesOf(enrolment, settings.enrolment.length);
  for (const [cohort, of] of Map.groupBy(counts, ([key]) => key.split('/')[2] ?? '')) {
    const graduates = makeOutcomes(ofCohort(settings, Number(cohort)), edition, new Map(of));
    for (const { student, ...graduate } of graduates) outcomes.add({ ...graduate, studentKey: student });
  }

  const counted = Map.groupBy(outcomes.blocks(), ({ key }) => key.family);
  const sources = { market: [], outcomes: [], returns: [], enrolment: [], postings: [], demand: [] };
  return {
    city: {
      index,
      dataKind,
      market: [...market.blocks()],
      outcomes: counted.get('outcomes') ?? [],
      answers: counted.get('answers') ?? [],
      returns: [],
      enrolment: [...enrolled.blocks()],
      postings: [],
      demand: [],
      programmes: makeProgrammes(settings),
      schools: settings.schools.map(({ code, nameZh, nameEn, region }) => ({
        code,
        nameZh,
        nameEn,
        region,
        kind: 'school',
        validFrom: null,
        validTo: null,
      })),
      associations: [],
      publishedMarket: [],
      publishedReturns: [],
      sources,
      seed: 1,
    },
    pool: makeIntakePool(settings),
    associations: [],
  };
}
