/** Fixed figures for chart tests; every number is invented. */
import type {
  DemandLink,
  Estimate,
  FlowRow,
  FrameInfo,
  MostWantedRow,
  PayGroup,
  PipelineStep,
  QuadrantRow,
  RatioClass,
  RatioPoint,
  SupplyDemandRow,
  Tile,
  TimeRow,
} from '../../../web/src/lib/charts/types.ts';

export function estimate(
  value: number | null,
  low: number | null,
  high: number | null,
  state = 'ok',
  level = 0.95,
): Estimate {
  return { value, low, high, level, n: 100, state: state as Estimate['state'], note: null };
}

export const absent = (state: string): Estimate => estimate(null, null, null, state);

export const frame = (id: string, more: Partial<FrameInfo> = {}): FrameInfo => ({
  id,
  dataKind: 'demonstration',
  source: '市场供求季报',
  methodHref: '/method#ratio',
  ...more,
});

const row = (
  sector: string,
  nameZh: string,
  nameEn: string,
  ratio: Estimate,
  direction: RatioClass | null,
  counts: [number | null, number | null, number | null],
): SupplyDemandRow => ({
  key: { sector, period: '2026Q3' },
  nameZh,
  nameEn,
  vacancies: counts[0],
  seekers: counts[1],
  employers: counts[2],
  ratio,
  direction,
  shortageProbability: null,
});

export const SECTORS: SupplyDemandRow[] = [
  row('0', '其他', 'Other', estimate(0.57, 0.5, 0.65), 'u2', [1030, 1819, 155]),
  row(
    '1',
    '新一代信息技术',
    'New-generation information technology',
    estimate(0.61, 0.48, 0.78),
    'u2',
    [310, 505, 42],
  ),
  row('2', '医药健康', 'Medicine and health', estimate(1.66, 1.41, 1.94), 's2', [862, 520, 88]),
  row('3', '装备制造', 'Equipment manufacturing', estimate(1.53, 1.31, 1.77), 's2', [934, 612, 96]),
  row('4', '商贸物流', 'Trade and logistics', estimate(0.85, 0.75, 0.96), 'u1', [1180, 1395, 131]),
  row('5', '旅游', 'Tourism', estimate(1.02, 0.91, 1.15), 'eq', [742, 724, 64]),
  row('6', '金融', 'Finance', estimate(0.36, 0.26, 0.5), 'u3', [168, 412, 19]),
  row(
    '7',
    '科技服务与文化创意',
    'Technology services and creative industries',
    absent('not_assessable'),
    null,
    [4, 9, 2],
  ),
  row(
    '8',
    '节能环保',
    'Energy saving and environment',
    estimate(1.09, 0.7, 1.71, 'approximate'),
    'unclear',
    [96, 88, 14],
  ),
  row('9', '现代农业', 'Modern agriculture', estimate(1.41, 1.12, 1.76, 'spread'), 's1', [404, 287, null]),
];

const classOf = (value: number, spread: number): RatioClass =>
  value / spread > 1
    ? value >= 2
      ? 's3'
      : value >= 1.5
        ? 's2'
        : 's1'
    : value * spread < 1
      ? value <= 0.5
        ? 'u3'
        : value <= 0.667
          ? 'u2'
          : 'u1'
      : spread < 1.19 && value * spread < 1.2 && value / spread > 0.833
        ? 'eq'
        : 'unclear';

const QUARTERS = [
  '2022Q4',
  '2023Q1',
  '2023Q2',
  '2023Q3',
  '2023Q4',
  '2024Q1',
  '2024Q2',
  '2024Q3',
  '2024Q4',
  '2025Q1',
  '2025Q2',
  '2025Q3',
  '2025Q4',
  '2026Q1',
  '2026Q2',
  '2026Q3',
];

export function points(values: (number | null)[], spread = 1.06): RatioPoint[] {
  return values.map((value, at) => ({
    period: QUARTERS[QUARTERS.length - values.length + at] ?? '',
    ratio: value === null ? absent('not_collected') : estimate(value, value / spread, value * spread),
    direction: value === null ? null : classOf(value, spread),
  }));
}

export const CITY = { nameZh: '示范市', nameEn: 'Shifan' };
export const CITY_POINTS = points([
  0.74,
  0.79,
  0.78,
  0.81,
  0.77,
  0.83,
  null,
  0.82,
  0.78,
  0.84,
  0.82,
  0.85,
  0.8,
  0.86,
  0.87,
  0.88,
]);
export const REFERENCE = {
  name: { nameZh: '全国', nameEn: 'National' },
  points: [
    { period: '2022Q4', ratio: 1.46 },
    { period: '2023Q1', ratio: 1.36 },
    { period: '2023H2', ratio: 1.32 },
  ],
  source: '人力资源社会保障部',
};

const series: [string, (number | null)[], number][] = [
  ['1', [0.67, 0.65, 0.68, 0.65, 0.61, 0.62, 0.62, 0.61], 1.2],
  ['2', [1.52, 1.62, 1.44, 1.64, 1.62, 1.59, 1.71, 1.66], 1.15],
  ['3', [1.41, 1.37, 1.39, 1.31, 1.46, 1.46, 1.48, 1.53], 1.15],
  ['4', [0.97, 0.9, 0.85, 0.84, 0.87, 0.88, 0.81, 0.85], 1.14],
  ['5', [1.1, 0.76, 1.06, 1.13, 1.14, 0.77, 0.97, 1.02], 1.12],
  ['6', [0.45, 0.58, null, 0.47, 0.4, 0.41, 0.44, 0.41], 1.3],
  ['8', [null, 1.04, 1, 1.12, 1.11, 1.09, 1.03, 1.09], 1.4],
  ['9', [1.33, 1.33, 1.27, 1.26, 1.42, 1.4, 2.21, 1.41], 1.2],
];
export const HEAT: TimeRow[] = series.map(([code, values, spread]) => {
  const sector = SECTORS.find(({ key }) => key.sector === code);
  return { code, nameZh: sector?.nameZh ?? '', nameEn: sector?.nameEn ?? '', points: points(values, spread) };
});

const jobs: [string, string, string, number, number, number, string[]][] = [
  ['6-18-01-01', '车工（数控）', 'CNC turner', 212, 158, 268, ['660103']],
  ['4-14-01-02', '医疗护理员', 'Care assistant', 196, 140, 251, ['720201']],
  ['6-12-02-00', '中药炮制工', 'Herbal medicine preparer', 168, 118, 220, ['720407']],
  ['6-18-02-04', '焊工', 'Welder', 151, 104, 199, ['660104', '660103']],
  ['4-03-02-01', '中式烹调师', 'Chinese cook', 92, 44, 141, []],
];
export const WANTED: MostWantedRow[] = jobs.map(
  ([occupation, nameZh, nameEn, gap, low, high, specialties], index) => ({
    rank: index + 1,
    previousRank: index === 2 ? null : ((index + 2) % 5) + 1,
    key: { occupation },
    nameZh,
    nameEn,
    gap: estimate(gap, low, high, 'ok', 0.8),
    ratio: estimate(2.4 - index * 0.2, 1.6, 3),
    direction: 's3',
    vacancies: gap + 150,
    seekers: 150,
    pay: index === 3 ? absent('not_assessable') : estimate(4600 - index * 200, 4300, 4900),
    specialties,
    schools: specialties.length ? ['0101', '0102'] : [],
  }),
);
const NAMES: Record<string, string> = {
  '660103': '数控技术应用',
  '720201': '护理',
  '720407': '中药制药',
  '660104': '焊接技术应用',
  '0101': '示范一职',
  '0102': '示范技师学院',
};
export const label = (code: string) => ({ text: NAMES[code] ?? code, href: `/specialties/${code}` });

const specialties: [string, string, string, number, number, number, number, number][] = [
  ['660103', '数控技术应用', 'CNC machining', 1.46, 1.2, 67, 5, 182],
  ['720201', '护理', 'Nursing', 1.62, 1.18, 71, 5, 330],
  ['660301', '机电技术应用', 'Mechatronics', 1.3, 1.24, 73, 7, 90],
  ['720407', '中药制药', 'Chinese pharmacy', 1.85, 1.35, 54, 10, 60],
  ['700206', '汽车运用与维修', 'Vehicle maintenance', 1.1, 1.22, 57, 6, 120],
  ['610301', '畜禽生产技术', 'Livestock production', 1.33, 1.38, 48, 9, 25],
  ['740201', '中餐烹饪', 'Chinese cooking', 1.02, 1.25, 64, 7, 70],
  ['730701', '电子商务', 'E-commerce', 0.8, 1.28, 52, 5, 221],
  ['710201', '计算机应用', 'Computer applications', 0.6, 1.18, 56, 3.5, 368],
  ['730301', '会计事务', 'Accounting', 0.5, 1.18, 46, 5, 157],
  ['710205', '软件与信息服务', 'Software and information services', 0.7, 1.27, 68, 7, 45],
  ['750101', '艺术设计', 'Art and design', 0.62, 1.2, 47, 4, 40],
];
export const QUADRANT: QuadrantRow[] = [
  ...specialties.map(([code, nameZh, nameEn, ratio, spread, index, half, graduates]) => ({
    code,
    nameZh,
    nameEn,
    ratio: estimate(ratio, ratio / spread, ratio * spread),
    direction: classOf(ratio, spread),
    index: estimate(index, index - half, index + half, 'ok', 0.9),
    graduates,
  })),
  {
    code: '770101',
    nameZh: '学前教育',
    nameEn: 'Preschool',
    ratio: absent('not_collected'),
    direction: null,
    index: estimate(60, 55, 65),
    graduates: 30,
  },
];

export const FLOWS: FlowRow[] = (
  [
    ['contract', 'local', 74],
    ['contract', 'province', 14],
    ['contract', 'elsewhere', 16],
    ['self_employed', 'local', 4],
    ['flexible', 'local', 15],
    ['flexible', 'province', 2],
    ['flexible', 'elsewhere', 2],
    ['further_study', 'college', 43],
    ['military_programme', 'elsewhere', 3],
    ['seeking', 'none', 7],
    ['not_seeking', 'none', 1],
    ['unregistered', 'none', 1],
  ] as const
).map(([outcome, place, graduates]) => ({ key: { cohort: '2026' }, outcome, place, graduates }));

const coded = (code: string, nameZh: string, nameEn: string) => ({ code, nameZh, nameEn });
const turner = coded('6-18-01-01', '车工（数控）', 'CNC turner');
const welder = coded('6-18-02-04', '焊工', 'Welder');
const carer = coded('4-14-01-02', '医疗护理员', 'Care assistant');
const herbs = coded('6-12-02-00', '中药炮制工', 'Herbal medicine preparer');
const cook = coded('4-03-02-01', '中式烹调师', 'Chinese cook');
const [machining, welding, nursing, pharmacy, cooking] = [
  coded('660103', '数控技术应用', 'CNC machining'),
  coded('660104', '焊接技术应用', 'Welding'),
  coded('720201', '护理', 'Nursing'),
  coded('720407', '中药制药', 'Chinese pharmacy'),
  coded('740201', '中餐烹饪', 'Chinese cooking'),
];
const sector = (code: string) => {
  const found = SECTORS.find(({ key }) => key.sector === code);
  return coded(code, found?.nameZh ?? '', found?.nameEn ?? '');
};
export const DEMAND: DemandLink[] = [
  { specialty: machining, occupation: turner, sector: sector('3'), persons: 260 },
  { specialty: machining, occupation: welder, sector: sector('3'), persons: 60 },
  { specialty: welding, occupation: welder, sector: sector('3'), persons: 140 },
  { specialty: welding, occupation: welder, sector: sector('8'), persons: 30 },
  { specialty: nursing, occupation: carer, sector: sector('2'), persons: 320 },
  { specialty: pharmacy, occupation: herbs, sector: sector('2'), persons: 170 },
  { specialty: pharmacy, occupation: herbs, sector: sector('9'), persons: 30 },
  { specialty: cooking, occupation: cook, sector: sector('5'), persons: 110 },
  { specialty: cooking, occupation: cook, sector: sector('0'), persons: 40 },
];

const tile = (
  code: string,
  nameZh: string,
  nameEn: string,
  column: number,
  row: number,
  ratio: Estimate,
  direction: RatioClass | null,
  memberTo: string | null = null,
): Tile => ({ code, nameZh, nameEn, column, row, ratio, direction, memberTo });
export const TILES: Tile[] = [
  tile('220581', '梅河口市', 'Meihekou', 0, 0, estimate(1.09, 0.96, 1.24), 'unclear', '2019'),
  tile('220523', '辉南县', 'Huinan', 1, 0, estimate(0.85, 0.72, 1.01), 'unclear'),
  tile('220524', '柳河县', 'Liuhe', 0, 1, absent('not_collected'), null),
  tile('220521', '通化县', 'Tonghua County', 0, 2, estimate(1.3, 1.14, 1.49), 's1'),
  tile('220502', '东昌区', 'Dongchang', 1, 2, estimate(0.48, 0.41, 0.56), 'u3'),
  tile('220503', '二道江区', 'Erdaojiang', 2, 2, estimate(0.86, 0.75, 0.99), 'u1'),
  tile('220582', '集安市', "Ji'an", 2, 3, estimate(1.02, 0.95, 1.1), 'eq'),
];

const people = (value: number, low = value, high = value) => estimate(value, low, high, 'ok', 0.8);
export const STEPS: PipelineStep[] = [
  { step: 'intake', persons: people(200), rate: people(1) },
  { step: 'dropout', persons: people(18), rate: people(0.09) },
  { step: 'graduates', persons: people(182), rate: people(0.91) },
  { step: 'further_study', persons: people(63), rate: people(0.35) },
  { step: 'unavailable', persons: people(6), rate: people(0.05) },
  { step: 'elsewhere', persons: people(34), rate: people(0.3) },
  { step: 'local_supply', persons: people(79, 66, 90), rate: people(0.4) },
];

const pay = (values: number[], half: number) => {
  const [p10, p25, median, p75, p90] = values.map((value) => estimate(value, value - half, value + half)) as [
    Estimate,
    Estimate,
    Estimate,
    Estimate,
    Estimate,
  ];
  return { p10, p25, median, p75, p90 };
};
export const PAY: PayGroup[] = [
  { nameZh: '数控技术应用', nameEn: 'CNC machining', n: 55, pay: pay([3190, 3930, 4620, 5410, 6800], 250) },
  {
    nameZh: '全市中职毕业生',
    nameEn: 'All secondary graduates',
    n: 1204,
    pay: pay([2710, 3320, 3900, 4690, 5900], 60),
    comparison: true,
  },
];
