import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { EditionService } from '../../server/api/edition/edition.service.ts';
import { PlanFilesService } from '../../server/api/plans/files/planFiles.service.ts';
import { PlansService } from '../../server/api/plans/plans.service.ts';
import { planPorts } from '../../server/api/ports/planPorts.ts';
import type { ImportKind } from '../../server/domain/import/types.ts';
import type { PlanVerdict } from '../../server/domain/plan/planResult.ts';
import { simplePlanner } from '../store/planner.ts';
import { SMALL_CITY, smallCityFiles } from '../store/smallCity.ts';
import { type BootedCity, bootCity } from './bootCity.ts';

interface Said {
  code: string;
  sentenceZh: string;
  sentenceEn: string;
}

interface Made {
  notes: Said[];
  infeasible: { conflict: Omit<Said, 'code'>[]; relaxation: Omit<Said, 'code'>[] } | null;
  totals: { shortage: number; surplus: number } | null;
  rows: {
    edges: {
      node: {
        programme: string;
        last: number;
        recommended: number | null;
        verdict: PlanVerdict;
        feasible: { low: number; high: number }[];
        reasons: Said[];
      };
    }[];
  };
}

async function planOf({ ask, makePlan }: BootedCity, changes?: string) {
  const { plan } = await ask<{ plan: Made }>(`{ plan(id: "${await makePlan(changes)}") {
    notes { code sentenceZh sentenceEn }
    totals { shortage surplus }
    infeasible { conflict { sentenceZh sentenceEn } relaxation { sentenceZh sentenceEn } }
    rows { edges { node { programme last recommended verdict feasible { low high } reasons { code sentenceZh sentenceEn } } } }
  } }`);
  const row = (programme: string) => plan.rows.edges.find(({ node }) => node.programme === programme)?.node;
  const reason = (programme: string, code: string) =>
    row(programme)?.reasons.find((one) => one.code === code);
  return { ...plan, row, reason };
}

test('limits that exclude each other are named in words with the least that would do, a negative budget too', async () => {
  const city = await bootCity(SMALL_CITY);
  const many = await planOf(city, '[{ setting: "intakeLow", value: 1000 }]');
  expect([many.totals, many.rows.edges]).toEqual([null, []]);
  expect(many.infeasible).toEqual({
    conflict: [
      // as many as last year, unless decided otherwise
      { sentenceZh: '全市：招生总数为 120', sentenceEn: 'the whole city: places in all of 120' },
      {
        sentenceZh: '全市：招生总数下限为 1,000',
        sentenceEn: 'the whole city: lower bound of all entrants of 1,000',
      },
    ],
    relaxation: [
      {
        sentenceZh: '全市：招生总数下限由 1,000 放宽到 120',
        sentenceEn: 'the whole city: lower bound of all entrants from 1,000 to 120',
      },
    ],
  });
  // 60 entrants at each school, for as many places are decided, at 3,500 + 450 yuan each
  const broke = await planOf(city, '[{ setting: "budget", value: -5 }]');
  expect(broke.infeasible).toEqual({
    conflict: [{ sentenceZh: '全市：经费为 −5', sentenceEn: 'the whole city: budget of −5' }],
    relaxation: [
      {
        sentenceZh: '全市：经费由 −5 放宽到 474,000',
        sentenceEn: 'the whole city: budget from −5 to 474,000',
      },
    ],
  });
});

test('unknown capacity, a full school and a specialty without crosswalk are each said, and nothing is made up for them', async () => {
  const known = { places: 300, teachers: 15, workshopHours: 1200, entrants: 60 };
  const city = await bootCity(
    {
      ...SMALL_CITY,
      programmes: [
        { school: 'S01', specialty: '710201', entrants: 60 },
        { ...known, school: 'S02', specialty: '660301', places: 100 },
        { ...known, school: 'S01', specialty: '669901' },
      ],
    },
    [['codes', 'list,code,name_zh,parent,level,length\nspecialty,669901,低空设备运维,6603,中职,3\n']],
  );
  const plan = await planOf(city);
  // limited by a fifth a year alone; but no other programme can give or take a place
  expect(plan.row('S01/710201')).toMatchObject({ recommended: 60, feasible: [{ low: 50, high: 72 }] });
  expect(plan.reason('S01/710201', 'unknown_capacity')).toMatchObject({
    sentenceZh: expect.stringContaining('教师数'),
    sentenceEn: expect.stringContaining('Neither places nor teachers'),
  });
  // 60 + 58 + 56 on roll where 100 fit: those who are there stay, and nobody beyond last year's comes
  expect(plan.row('S02/660301')).toMatchObject({
    recommended: 60,
    verdict: 'hold',
    feasible: [{ low: 50, high: 60 }],
  });
  expect(plan.reason('S02/660301', 'growth_barred_places')).toMatchObject({
    sentenceZh: expect.stringContaining('100 个学位'),
    sentenceEn: expect.stringContaining('100 places'),
  });
  const unmatched = { last: 60, recommended: null, verdict: 'not_assessable', feasible: [] };
  expect(plan.row('S01/669901')).toMatchObject(unmatched);
  expect(plan.reason('S01/669901', 'no_crosswalk')).toMatchObject({
    sentenceZh: expect.stringContaining('没有与它对应的职业'),
    sentenceEn: expect.stringContaining('No occupation'),
  });
});

test('three quarters of vacancies are carried forward, and the plan says that they tell of no change', async () => {
  const plan = await planOf(await bootCity({ ...SMALL_CITY, quarters: 3 }));
  expect(plan.row('S01/710201')?.recommended).toBe(53);
  // it holds of every programme, and is said once
  expect(plan.notes.find(({ code }) => code === 'demand_carried')).toMatchObject({
    sentenceZh: expect.stringContaining('不满 12 个季度'),
    sentenceEn: expect.stringContaining('Fewer than 12 quarters'),
  });
});

test('without a single vacancy no specialty can be held against another: every intake stays, and no demand is made up', async () => {
  const plan = await planOf(await bootCity({ ...SMALL_CITY, vacancies: 0 }));
  expect(plan.totals).toMatchObject({ shortage: 0, surplus: expect.any(Number) });
  expect(plan.row('S01/710201')).toMatchObject({ last: 60, recommended: null, verdict: 'not_assessable' });
  expect(plan.reason('S01/710201', 'unknown_demand')).toMatchObject({
    sentenceZh: expect.stringContaining('没有对应的岗位数字'),
    sentenceEn: expect.stringContaining('no vacancy figures'),
  });
});

/** The market's files of a small city as some hand them in. */
const HANDED_IN: Record<string, (files: [ImportKind, string][]) => [ImportKind, string][]> = {
  'no file of vacancies': (files) => files.filter(([kind]) => kind !== 'market'),
  'vacancies without new ones': (files) =>
    files.map(([kind, text]) => [kind, kind === 'market' ? text.replaceAll(/(?:,[^,\n]*){2}$/gm, '') : text]),
};

test.each(Object.keys(HANDED_IN))(
  '%s: what is short and in excess in all is not assessed, on the plan and in its document, and is never 0',
  async (which) => {
    const city = await bootCity(null, HANDED_IN[which]?.(smallCityFiles(SMALL_CITY)));
    const id = await city.makePlan();
    const { plan } = await city.ask<{ plan: { totals: Record<string, object | null> } }>(
      `{ plan(id: "${id}") { totals { shortage surplus matching { last { matched } } } } }`,
    );
    const isCompared = which === 'vacancies without new ones';
    expect(plan.totals).toEqual({
      shortage: null,
      surplus: null,
      matching: isCompared ? expect.anything() : null,
    });
    const edition = new EditionService(city.store.index);
    const plans = new PlansService(planPorts(city.store, simplePlanner()), edition);
    const file = await new PlanFilesService(plans, edition).file(id, 'docx', 'zh');
    const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(file.body as Uint8Array) });
    expect(text).toContain('到时一共缺多少、多多少，数据不够，不作评价。');
    expect(text).not.toMatch(/短缺 0 人|富余 0 人|对口就业 0/);
    expect(text).toContain('未指明主办单位');
    expect(text).not.toContain('供需罗盘演示实例');
  },
);

test('facts that no plan can be made of are refused with what is missing, in both languages', async () => {
  const { makePlan } = await bootCity(null);
  await expect(makePlan()).rejects.toThrow(
    /做不了方案：缺专业点、招生与在校两种表。.*No plan can be made: the files of programmes and of enrolment are missing/s,
  );
});
