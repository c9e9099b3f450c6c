import { describe, expect, test } from 'vitest';
import {
  cityFinding,
  currentRun,
  demandFinding,
  flowFinding,
  gapFinding,
  heatFinding,
  multiplesFinding,
  payFinding,
  quadrantFinding,
  ratioListFinding,
  sayFinding,
  timeFinding,
  waterfallFinding,
} from '../../../web/src/lib/charts/findings/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import {
  absent,
  CITY,
  CITY_POINTS,
  DEMAND,
  estimate,
  FLOWS,
  HEAT,
  PAY,
  parents,
  points,
  QUADRANT,
  SECTORS,
  STEPS,
  WANTED,
} from './fixtures/index.ts';

const zh = language('zh');
const en = language('en');

describe('the city', () => {
  test('is told with people and a direction when the interval excludes 1', () => {
    expect(sayFinding(cityFinding({ ratio: estimate(0.88, 0.85, 0.92), direction: 'u1' }), zh)).toBe(
      '每 100 名求职者约有 88 个岗位，求职者多于岗位',
    );
  });

  test('has no direction when the interval includes 1', () => {
    expect(sayFinding(cityFinding({ ratio: estimate(0.95, 0.7, 1.3), direction: 'unclear' }), zh)).toBe(
      '每 100 名求职者约有 95 个岗位，方向不明',
    );
  });
});

describe('a ranked list', () => {
  test('names the first of each side and counts the rest', () => {
    expect(sayFinding(ratioListFinding(SECTORS), zh)).toBe('医药健康等 3 个缺人，金融等 4 个求职者多于岗位');
  });

  test('joins English names as English does', () => {
    expect(sayFinding(ratioListFinding(SECTORS), en)).toBe(
      'Vacancies exceed seekers in Medicine and health and 2 more; seekers exceed vacancies in Finance and 3 more',
    );
  });

  test('claims nothing when every interval includes 1', () => {
    expect(ratioListFinding(SECTORS.filter(({ direction }) => direction === 'unclear')).key).toBe(
      'chart.finding.ratios.unclear',
    );
  });

  test('says about equal only when all are', () => {
    expect(ratioListFinding(SECTORS.filter(({ direction }) => direction === 'eq')).key).toBe(
      'chart.finding.ratios.equal',
    );
  });
});

describe('a ratio over time', () => {
  test('counts the run back to the missing quarter and no further', () => {
    expect(currentRun(CITY_POINTS)).toBe(9);
    expect(sayFinding(timeFinding(CITY, CITY_POINTS), zh)).toBe('示范市连续 9 个季度求职者多于岗位');
  });

  test('stops the run at a quarter that the list leaves out', () => {
    expect(currentRun(CITY_POINTS.filter(({ period }) => period !== '2026Q1'))).toBe(2);
  });

  test('speaks of the latest quarter alone when the one before is unclear', () => {
    expect(timeFinding(CITY, points([1, 1.3])).key).toBe('chart.finding.time.latest.short');
  });

  test('has no direction when the latest interval includes 1', () => {
    expect(timeFinding(CITY, points([0.8, 1.1], 1.3)).key).toBe('chart.finding.time.unclear');
  });
});

describe('the heat table', () => {
  test('names rows on one side in every quarter; a missing quarter breaks the claim', () => {
    expect(sayFinding(heatFinding(HEAT, 8), zh)).toBe(
      '8 个季度里，医药健康等 3 个一直缺人，新一代信息技术一直人多',
    );
  });
});

describe('the most wanted', () => {
  test('says how many gaps cannot be told apart from the first', () => {
    expect(gapFinding(WANTED)).toMatchObject({
      key: 'chart.finding.gap.near',
      values: { near: 3, gap: 212 },
    });
  });

  test('calls the first the largest only when its interval lies above all others', () => {
    expect(gapFinding([WANTED[0], WANTED[4]].flatMap((row) => row ?? [])).key).toBe(
      'chart.finding.gap.first',
    );
  });
});

describe('the quadrant', () => {
  test('names only who clears both lines', () => {
    expect(quadrantFinding(QUADRANT, 60).names?.best).toMatchObject({
      shown: [{ nameZh: '护理' }],
      total: 3,
    });
  });

  test('claims nothing when the threshold lies above all', () => {
    expect(quadrantFinding(QUADRANT, 95).key).toBe('chart.finding.quadrant.worst');
  });
});

test('graduate flows give the local share and the share of further study', () => {
  // 93 of 182 and 43 of 182
  expect(flowFinding(FLOWS, CITY).values).toEqual({ local: 51, study: 24 });
});

test('demand names the sector with the most persons', () => {
  // 490 of 1,160
  expect(sayFinding(demandFinding(DEMAND), zh)).toBe('能连到专业的用人需求里，医药健康占 42%');
});

test('demand never names the sector other, however large', () => {
  const links = DEMAND.map((link) => (link.sector.code === '0' ? { ...link, persons: 5000 } : link));
  expect(demandFinding(links).names?.sector?.shown).toMatchObject([{ nameZh: '医药健康' }]);
});

test('the waterfall tells intake, year and local supply', () => {
  expect(sayFinding(waterfallFinding(STEPS, '2029'), zh)).toBe('招 200 人，到 2029 年约有 79 人供本地');
});

test('pay differs only when the intervals lie apart', () => {
  expect(sayFinding(payFinding(PAY), zh)).toBe('起薪中位数比全市中职毕业生高约 700 元');
  const near = PAY.map((group) => ({ ...group, pay: { ...group.pay, median: estimate(4000, 3500, 4500) } }));
  expect(payFinding(near).key).toBe('chart.finding.pay.same');
});

test('pay without enough graduates is not assessed', () => {
  const few = PAY.map((group) => ({ ...group, pay: { ...group.pay, median: absent('not_assessable') } }));
  expect(sayFinding(payFinding(few), zh)).toBe('样本太少，起薪不作评价');
});

describe('small multiples', () => {
  const row = (name: string, value: number, spread: number) => ({
    code: name,
    nameZh: name,
    nameEn: name,
    points: points([value], spread),
  });
  const [turner, fitter, cook, guard, maid] = [
    row('车工', 1.6, 1.2),
    row('钳工', 1.1, 1.6),
    row('厨师', 0.6, 1.2),
    row('保安', 1, 1.1),
    { ...row('保洁员', 1, 1), points: parents(1) },
  ] as const;

  test.each([
    [[turner, fitter, fitter], '3 个对应职业里 1 个缺人，其余方向不明'],
    [[turner, cook, guard], '3 个对应职业里 1 个缺人、1 个人多，其余基本平衡'],
    [[turner, cook], '2 个对应职业里 1 个缺人、1 个人多'],
    [[cook, cook, fitter, guard], '4 个对应职业里 2 个求职者多于岗位，其余不判断方向'],
    [[turner, turner], '2 个对应职业都缺人'],
    [[fitter, fitter], '2 个对应职业都方向不明'],
    [[maid, fitter], '2 个对应职业没有一个能确定缺人或人多'],
    [[turner, maid], '2 个对应职业里 1 个缺人，其余不判断方向'],
    [[fitter], '钳工最近一季供需方向不明'],
  ])('name only what there is', (rows, said) => {
    expect(sayFinding(multiplesFinding(rows), zh)).toBe(said);
  });

  test('read well in English', () => {
    expect(sayFinding(multiplesFinding([turner, fitter, fitter]), en)).toBe(
      'Of 3 related occupations, 1 lacks people; the rest are unclear',
    );
    expect(sayFinding(multiplesFinding([fitter, maid]), en)).toBe(
      'None of the 2 related occupations is certain to lack people or have too many',
    );
  });
});

describe("the parent's figure makes no claim about a row", () => {
  const parent = (row: (typeof SECTORS)[number]) => ({
    ...row,
    ratio: { ...row.ratio, state: 'parent' as const },
    direction: null,
  });

  test('in a ranked list', () => {
    expect(sayFinding(ratioListFinding(SECTORS.map(parent)), zh)).toBe('这一期还没有可以比较的供需比');
    const equal = SECTORS.filter(({ direction }) => direction === 'eq');
    expect(ratioListFinding([...equal, ...SECTORS.slice(0, 1).map(parent)]).key).toBe(
      'chart.finding.ratios.unclear',
    );
  });

  test('over time: it has no direction, is not called missing, and ends a run', () => {
    expect(sayFinding(timeFinding(CITY, parents(3)), zh)).toBe('示范市最近一季数字太少，不判断方向');
    const broken = points([1.5, 1.5, 1.5]).map((point, at) =>
      at === 1 ? { ...point, ...parents(1)[0], period: point.period } : point,
    );
    expect(currentRun(broken)).toBe(1);
  });

  test('in the heat table: a row with one such quarter does not keep to one side', () => {
    const rows = [{ code: '1', nameZh: '甲', nameEn: '', points: points([1.5, 1.5]) }];
    const broken = rows.map((row) => ({ ...row, points: [...row.points.slice(1), ...parents(1)] }));
    expect(heatFinding(rows, 2).key).toBe('chart.finding.heat.short');
    expect(heatFinding(broken, 2).key).toBe('chart.finding.heat.none');
  });

  test('in the quadrant: it lies in no corner', () => {
    const rows = QUADRANT.map((row) => ({
      ...row,
      ratio: { ...row.ratio, state: 'parent' as const },
      direction: null,
    }));
    expect(quadrantFinding(rows, 60).key).toBe('chart.finding.quadrant.none');
  });
});

test('no finding is longer than 30 Chinese characters on the fixed figures', () => {
  const said = [
    ratioListFinding(SECTORS),
    timeFinding(CITY, CITY_POINTS),
    heatFinding(HEAT, 8),
    gapFinding(WANTED),
    quadrantFinding(QUADRANT, 60),
    flowFinding(FLOWS, CITY),
    demandFinding(DEMAND),
    waterfallFinding(STEPS, '2029'),
    payFinding(PAY),
  ].map((finding) => sayFinding(finding, zh));
  expect(said.filter((sentence) => sentence.replace(/[\s\d.,]/g, '').length > 30)).toEqual([]);
});
