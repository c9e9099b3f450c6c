/** The figures behind the specialty pages, as the API hands them out. */

export interface Figure {
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  state: string;
  note: string | null;
}

interface Named {
  nameZh: string;
  nameEn: string;
}

export interface Market {
  key: { specialty: string };
  vacancies: number | null;
  seekers: number | null;
  employers: number | null;
  employersAtLeast: boolean;
  phi: number | null;
  statedVacancies: number | null;
  statedSeekers: number | null;
  ratio: Figure;
  ratioOf: Named | null;
  direction: string | null;
}

export interface Placement {
  key: { school: string | null; specialty: string };
  graduates: number | null;
  figures: { code: string; estimate: Figure }[];
  rank: { low: number; high: number; of: number } | null;
  pay: { median: Figure };
}

export interface Guidance {
  key: { specialty: string };
  schools: { code: string }[];
  entryYear: string;
  graduationYear: string;
  gap: Figure;
  supply: Figure;
  balance: {
    demand: Figure;
    gap: Figure;
    supply: { note: string | null };
    shortageProbability: number | null;
  };
  demand: Figure;
  hires: number | null;
  pipeline: { step: string; persons: Figure; rate: Figure }[];
  demandFrom: (Named & { persons: number })[];
  balanceFrom: (Named & { persons: number })[];
}

export interface Flow {
  key: { cohort: string; specialty: string };
  outcome: string;
  place: string;
  graduates: number;
}

export interface Specialty extends Named {
  code: string;
  occupations: (Named & { code: string; weight: number })[];
  programmes: { status: string; opened: string; length: number; school: Named & { code: string } }[];
  near: { by: string; specialty: Named & { code: string } }[];
}

export interface SpecialtyFigures {
  specialties: Specialty[];
  market: Map<string, Market>;
  /** vacancies and seekers of each occupation in the latest quarter */
  occupations: Map<string, number>;
  /** directions of every quarter on record, the latest last; null: the parent's or missing */
  courses: Map<string, (string | null)[]>;
  placement: Map<string, Placement>;
  programmes: Map<string, Placement[]>;
  guidance: Map<string, Guidance>;
  flows: Map<string, Flow[]>;
  cityPay: Figure;
  cohort: string;
  /** fewest with which a ratio is a specialty's own */
  limits: { minSeekers: number; minEmployers: number; minEffectiveVacancies: number };
}

const FIGURE = '{ value low high n state note }';
const PLACEMENT = `rows {
  key { school specialty } graduates figures { code estimate ${FIGURE} } rank { low high of } pay { median ${FIGURE} }
}`;

/** Asks for all of them: as many questions as what one may cost allows. */
export async function specialtyFigures(url: string): Promise<SpecialtyFigures> {
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await answer.json();
    if (errors) throw new Error(`${query}: ${errors[0].message}`);
    return data;
  };
  const { supplyDemand } = await ask(`{ supplyDemand(groupBy: specialty, where: { first: 500 }) {
    rows { key { specialty } vacancies seekers employers employersAtLeast phi statedVacancies statedSeekers ratio ${FIGURE} ratioOf { nameZh nameEn } direction }
  } }`);
  const { occupations } = await ask(
    '{ occupations: supplyDemand(groupBy: occupation, where: { first: 500 }) { rows { key { occupation } vacancies seekers } } }',
  );
  const { edition } = await ask(
    '{ edition { settings { ratio { minSeekers minEmployers minEffectiveVacancies } } } }',
  );
  const { publication } = await ask('{ publication { periods cohort } }');
  const { supplyDemandColumns: columns } = await ask(
    '{ supplyDemandColumns(groupBy: specialty) { period code direction } }',
  );
  const { placement } = await ask(
    `{ placement(groupBy: specialty, where: { first: 500 }) { ${PLACEMENT} } }`,
  );
  const { placement: city } = await ask(
    `{ placement(groupBy: city) { total { pay { median ${FIGURE} } } } }`,
  );
  const { placement: taught } = await ask(
    `{ placement(groupBy: programme, where: { first: 500 }) { ${PLACEMENT} } }`,
  );
  const { guidance } = await ask(`{ guidance {
    key { specialty } schools { code } entryYear graduationYear gap ${FIGURE} demand ${FIGURE} supply ${FIGURE}
    hires balance { demand ${FIGURE} gap ${FIGURE} supply { note } shortageProbability }
    pipeline { step persons ${FIGURE} rate ${FIGURE} } demandFrom { nameZh nameEn persons } balanceFrom { nameZh nameEn persons }
  } }`);
  const { rows: flows }: { rows: Flow[] } = await (await fetch(`${url}/data/flows.json`)).json();
  const specialties: Specialty[] = [];
  for (let after = ''; ; ) {
    const { specialties: part } = await ask(`{ specialties(first: 100${after}) {
      pageInfo { endCursor hasNextPage }
      edges { node { code nameZh nameEn occupations { code nameZh nameEn weight } programmes { status opened length school { code nameZh nameEn } } near { by specialty { code nameZh nameEn } } } }
    } }`);
    specialties.push(...part.edges.map(({ node }: { node: Specialty }) => node));
    if (!part.pageInfo.hasNextPage) break;
    after = `, after: "${part.pageInfo.endCursor}"`;
  }
  const by = <Row extends { key: { specialty: string } }>(rows: Row[]) =>
    new Map(rows.map((row) => [row.key.specialty, row]));
  const quarters: string[] = publication.periods.filter((period: string) => period.includes('Q')).sort();
  return {
    specialties,
    market: by<Market>(supplyDemand.rows),
    occupations: new Map(
      occupations.rows.map(
        (row: { key: { occupation: string }; vacancies: number | null; seekers: number | null }) => [
          row.key.occupation,
          (row.vacancies ?? 0) + (row.seekers ?? 0),
        ],
      ),
    ),
    courses: coursesOf(columns, quarters),
    placement: by<Placement>(placement.rows),
    programmes: Map.groupBy<string, Placement>(taught.rows, ({ key }) => key.specialty),
    guidance: by<Guidance>(guidance),
    flows: Map.groupBy(
      flows.filter(({ key }) => key.cohort === publication.cohort),
      ({ key }) => key.specialty,
    ),
    cityPay: city.total.pay.median,
    cohort: publication.cohort,
    limits: edition.settings.ratio,
  };
}

function coursesOf(
  { period, code, direction }: { period: string[]; code: string[]; direction: (string | null)[] },
  quarters: string[],
): SpecialtyFigures['courses'] {
  const courses = new Map<string, (string | null)[]>();
  code.forEach((of, at) => {
    const course = courses.get(of) ?? quarters.map(() => null);
    course[quarters.indexOf(period[at] as string)] = direction[at] ?? null;
    courses.set(of, course);
  });
  return courses;
}
