import type { ImportKind } from '../../server/domain/import/types.ts';

/** One programme of the small city. Capacity left out is not known. */
export interface SmallProgramme {
  school: string;
  specialty: string;
  places?: number;
  teachers?: number;
  workshopHours?: number;
  /** entrants every autumn */
  entrants: number;
}

export interface SmallCity {
  programmes: SmallProgramme[];
  /** first and last autumn on record */
  autumns: [number, number];
  /** quarters on record, to 2026Q3 */
  quarters: number;
  /** new vacancies a quarter of every occupation, or of each in the k-th quarter before the last */
  vacancies: number | ((occupation: number, before: number) => number);
}

const LENGTH = 3;
const LAST_QUARTER = 2026 * 4 + 2;
/** One that leads to 710201 and one that leads to 660301. */
const OCCUPATIONS = ['3-01-02-05', '6-31-01-02'];
/** In turn: six of ten stay in the city, two study on, one is away, one looks for work. */
const OUTCOMES = [
  '协议和合同就业,220502',
  '协议和合同就业,220502',
  '协议和合同就业,220502',
  '灵活就业,220502',
  '升学,',
  '协议和合同就业,220502',
  '升学,',
  '参军/基层项目,',
  '待就业,',
  '自主创业,220502',
];

/** Two schools with a specialty each, ten years of intakes and four of vacancies. */
export const SMALL_CITY: SmallCity = {
  programmes: [
    { school: 'S01', specialty: '710201', places: 300, teachers: 15, workshopHours: 1200, entrants: 60 },
    { school: 'S02', specialty: '660301', places: 300, teachers: 15, workshopHours: 1200, entrants: 60 },
  ],
  autumns: [2017, 2026],
  quarters: 16,
  // some of them go to neighbours that nobody teaches yet
  vacancies: 128,
};

/** The files of a small city, in the order of their import; schools S01 and S02 are known already. */
export function smallCityFiles(city: SmallCity): [kind: ImportKind, text: string][] {
  return [
    ['programmes', programmes(city)],
    ['enrolment', enrolment(city)],
    ['outcomes', outcomes(city)],
    ['market', market(city)],
  ];
}

function programmes(city: SmallCity): string {
  const rows = city.programmes.map(({ school, specialty, places, teachers, workshopHours }) =>
    [school, specialty, 2010, LENGTH, places, teachers, workshopHours, '在招'].join(),
  );
  return lines('学校,专业,开办年份,学制,容量,专任教师,实训工时,状态', rows);
}

function enrolment({ programmes: list, autumns: [first, last] }: SmallCity): string {
  const rows = list.flatMap(({ school, specialty, entrants }) =>
    range(first, last).flatMap((year) => {
      const of = `${school},${specialty},${year}`;
      const years = ['一年级', '二年级', '三年级'].slice(0, last - year + 1);
      return [
        `${of},招生,${entrants},${entrants},,`,
        ...years.map((stage, k) => `${of},${stage},,,${entrants - 2 * k},`),
        ...(year + LENGTH <= last ? [`${of},毕业,,,,${entrants - 6}`] : []),
      ];
    }),
  );
  return lines('学校,专业,入学年份,阶段,计划数,录取数,在校数,毕业数', rows);
}

function outcomes({ programmes: list, autumns: [first, last] }: SmallCity): string {
  const rows = list.flatMap(({ school, specialty, entrants }, p) =>
    range(first + LENGTH, last).flatMap((cohort) =>
      range(1, entrants - 6).map((number) => {
        const student = (cohort * 100 + p) * 1000 + number;
        return `${student},${school},${specialty},${cohort},${OUTCOMES[number % OUTCOMES.length]}`;
      }),
    ),
  );
  return lines('学号,学校,专业,届别,毕业去向,单位所在地', rows);
}

function market({ quarters, vacancies }: SmallCity): string {
  const rows = range(LAST_QUARTER - quarters + 1, LAST_QUARTER).flatMap((quarter) =>
    OCCUPATIONS.map((occupation, o) => {
      const count = typeof vacancies === 'number' ? vacancies : vacancies(o, LAST_QUARTER - quarter);
      return `${Math.floor(quarter / 4)}Q${(quarter % 4) + 1},220500,${occupation},${count},50,${count},50`;
    }),
  );
  return lines('期间,地区,职业,需求人数,求职人数,新增需求人数,新增求职人数', rows);
}

function lines(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
