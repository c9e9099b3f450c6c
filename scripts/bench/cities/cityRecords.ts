import type { Block } from '../../../server/domain/cube/block.ts';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import type { EditionIndex } from '../../../server/domain/edition/indexEdition.ts';
import type { EnrolmentRow, OutcomeRow, Stage } from '../../../server/domain/facts/rows.ts';
import { largestRemainder } from '../../../server/domain/indicators/largestRemainder.ts';
import { onceFor } from '../../../server/domain/plan/balance/onceFor.ts';
import type { PlanFacts } from '../../../server/domain/plan/input/planInputOf.ts';
import { enrolmentRow } from '../../demo/enrolmentRow.ts';
import { type CityHistory, sum } from './cityHistory.ts';
import { ENTRIES_BEFORE, FIRST_YEAR, STUDY_YEARS, type TrueCity } from './trueCity.ts';

const REGION = '220500';
const ELSEWHERE = '110000';
const DATA_KIND = 'demonstration' as const;
/** Of those who turned up: on roll in each year of study, graduated. */
const STAYS = [1, 0.955, 0.926] as const;
const GRADUATES = 0.9;
/** Of graduates: half of them serve, half do not seek work. */
const UNAVAILABLE = 0.04;

/**
 * What a city's offices have on record at the end of the year that its history has reached: vacancies by quarter, rolls, and
 * what became of every graduate. Nothing of the truth is in it that no office could know.
 */
export function cityRecords(city: TrueCity, history: CityHistory): (index: EditionIndex) => PlanFacts {
  const outcomes = new Map<number, Block[]>();
  return (index) => {
    const now = history.now();
    for (let entry = -ENTRIES_BEFORE; entry + STUDY_YEARS <= now; entry++)
      if (!outcomes.has(entry)) outcomes.set(entry, outcomesOf(city, history, entry));
    const graduates = [...outcomes.values()].flat();
    return {
      city: {
        index,
        dataKind: DATA_KIND,
        market: marketOf(city).filter(({ key }) => key.period <= quarterOf(4 * now + 3)),
        outcomes: graduates.filter(({ key }) => key.family === 'outcomes'),
        answers: graduates.filter(({ key }) => key.family === 'answers'),
        returns: [],
        enrolment: enrolmentOf(city, history),
        postings: [],
        demand: [],
        ...schoolsOf(city, history),
        associations: [],
        publishedMarket: [],
        publishedReturns: [],
        sources: { market: [], outcomes: [], returns: [], enrolment: [], postings: [], demand: [] },
        seed: city.seed,
      },
      pool: [],
      associations: [],
    };
  };
}

function schoolsOf(city: TrueCity, history: CityHistory): Pick<PlanFacts['city'], 'programmes' | 'schools'> {
  const programmes = city.programmes.flatMap((_, i) => {
    const opened = history.opened(i);
    if (opened === null) return [];
    return {
      ...programmeAt(city, i),
      opened: i < city.running ? '2000' : String(FIRST_YEAR + opened),
      length: STUDY_YEARS,
      places: city.places[i] ?? null,
      teachers: city.teachers[i] ?? null,
      dualTeachers: null,
      workshopHours: null,
      status: 'open' as const,
    };
  });
  return {
    programmes,
    schools: city.schools.map((code) => ({
      code,
      nameZh: code,
      nameEn: code,
      region: REGION,
      kind: 'school',
      validFrom: null,
      validTo: null,
    })),
  };
}

const marketOf = onceFor((city: TrueCity): Block[] => {
  const market = createAccumulator('market', { dataKind: DATA_KIND });
  city.vacancies.forEach((quarter, q) => {
    quarter.forEach((vacancies, o) => {
      market.add({
        period: quarterOf(q),
        region: REGION,
        occupation: city.occupations[o]?.code as string,
        vacancies,
        seekers: null,
        newVacancies: vacancies,
        newSeekers: null,
        employers: null,
      });
    });
  });
  return [...market.blocks()];
});

function enrolmentOf(city: TrueCity, history: CityHistory): Block[] {
  const enrolment = createAccumulator('enrolment', { dataKind: DATA_KIND });
  const now = history.now();
  for (let entry = -ENTRIES_BEFORE; entry <= now; entry++) {
    const turnedUp = history.turnedUp(entry);
    history.entrants(entry).forEach((enrolled, i) => {
      const opened = history.opened(i);
      if (opened === null || opened > entry) return;
      const of = { ...programmeAt(city, i), entryYear: String(FIRST_YEAR + entry) };
      const add = (stage: Stage, counts: Partial<EnrolmentRow>) =>
        enrolment.add(enrolmentRow({ ...of, stage }, counts));
      add('intake', { planned: enrolled, enrolled });
      STAYS.slice(0, now - entry + 1).forEach((stays, k) => {
        add(`year${k + 1}` as Stage, { onRoll: Math.round((turnedUp[i] as number) * stays) });
      });
      if (entry + STUDY_YEARS <= now) add('graduated', { graduated: graduatesOf(turnedUp[i] as number) });
    });
  }
  return [...enrolment.blocks()];
}

/** One record a graduate; those of a specialty who found work in their field are spread over its programmes by who sought it. */
function outcomesOf(city: TrueCity, history: CityHistory, entry: number): Block[] {
  const outcomes = createAccumulator('outcomes', {
    dataKind: DATA_KIND,
    placeOf: (region) => (region === REGION ? 'local' : 'elsewhere'),
  });
  const { seekers, matched } = history.outcome(entry);
  const turnedUp = history.turnedUp(entry);
  city.specialties.forEach(({ local }, s) => {
    const own = city.programmes.flatMap(({ specialty }, i) => (specialty === s ? [i] : []));
    const here = own.map((i) => seekers[i] as number);
    const all = sum(here);
    const placed = all > 0 ? largestRemainder(here, Math.min(all, Math.round(matched[s] as number))) : here;
    own.forEach((i, k) => {
      const counts = {
        graduates: graduatesOf(turnedUp[i] as number),
        here: here[k] as number,
        matched: placed[k] as number,
        local,
      };
      const programme = programmeAt(city, i);
      for (const [count, what] of graduateKinds(counts)) {
        const row = { ...BLANK, ...programme, ...what, cohort: String(FIRST_YEAR + entry + STUDY_YEARS) };
        for (let n = 0; n < count; n++) outcomes.add(row);
      }
    });
  });
  return [...outcomes.blocks()];
}

const BLANK = {
  studentKey: '',
  occupation: null,
  pay: null,
  contract: null,
  insured: null,
  status6: null,
  status12: null,
  satisfaction: null,
};

/** Of those who found nothing in their field half work at something else, half are still looking. */
function graduateKinds(of: {
  graduates: number;
  here: number;
  matched: number;
  local: number;
}): [count: number, what: Pick<OutcomeRow, 'outcome' | 'region' | 'matched'>][] {
  const unmatched = of.here - of.matched;
  const unavailable = Math.round(UNAVAILABLE * of.graduates);
  const others = Math.max(0, of.graduates - unavailable - of.here);
  // of all who seek work, the square root of the local share of those employed does so in the city
  const away = Math.min(others, Math.round(of.here * (1 / Math.sqrt(of.local) - 1)));
  return [
    [of.matched, { outcome: 'contract', region: REGION, matched: true }],
    [Math.floor(unmatched / 2), { outcome: 'contract', region: REGION, matched: false }],
    [Math.ceil(unmatched / 2), { outcome: 'seeking', region: null, matched: null }],
    [away, { outcome: 'contract', region: ELSEWHERE, matched: true }],
    [Math.floor(unavailable / 2), { outcome: 'military_programme', region: null, matched: null }],
    [Math.ceil(unavailable / 2), { outcome: 'not_seeking', region: null, matched: null }],
    [others - away, { outcome: 'further_study', region: null, matched: null }],
  ];
}

function programmeAt({ programmes, specialties }: TrueCity, i: number) {
  const { school, specialty } = programmes[i] as TrueCity['programmes'][number];
  return { school, specialty: specialties[specialty]?.code as string };
}

function graduatesOf(turnedUp: number): number {
  return Math.round(GRADUATES * turnedUp);
}

function quarterOf(position: number): string {
  return `${FIRST_YEAR + Math.floor(position / 4)}Q${(position % 4) + 1}`;
}
