import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { SMALL_CITY, smallCityFiles } from '../store/smallCity.ts';
import { type BootedCity, bootCity } from './bootCity.ts';

interface Said {
  code: string;
  sentenceZh: string;
  sentenceEn: string;
}

interface Made {
  notes: Said[];
  infeasible: { relaxation: Omit<Said, 'code'>[] } | null;
  totals: { recommended: number } | null;
  rows: { edges: { node: { programme: string; reasons: Said[] } }[] };
}

/** What is said of a plan as a whole, and the codes of what is said of its programmes. */
async function madeBy({ ask, makePlan }: BootedCity, changes?: string) {
  const { plan } = await ask<{ plan: Made }>(`{ plan(id: "${await makePlan(changes)}") {
    notes { code sentenceZh sentenceEn } totals { recommended }
    infeasible { relaxation { sentenceZh sentenceEn } }
    rows { edges { node { programme reasons { code sentenceZh sentenceEn } } } }
  } }`);
  const codes = plan.rows.edges.map(({ node }) => node.reasons.map(({ code }) => code));
  return { ...plan, codes, note: (code: string) => plan.notes.find((one) => one.code === code) };
}

test('places in all are a decision of their own, said first, and one beyond the limits names what would do', async () => {
  const city = await bootCity(SMALL_CITY);
  expect((await madeBy(city)).notes[0]).toEqual({
    code: 'sum_decided',
    sentenceZh: '招生总数先定为 120 人（与去年比 ±0），再分到各个专业点。',
    sentenceEn: 'Places in all are decided first: 120 (±0 on last year). They are then shared out.',
  });
  const more = await madeBy(city, '[{ setting: "sum", value: 130 }]');
  expect(more.notes[0]?.sentenceZh).toContain('130 人（与去年比 +10）');
  expect(more.totals).toEqual({ recommended: 130 });
  const open = await madeBy(city, '[{ setting: "sum", value: null }]');
  expect(open.notes[0]?.code).toBe('sum_open');
  const tooMany = await madeBy(city, '[{ setting: "sum", value: 1000 }]');
  expect(tooMany.notes).toEqual([]);
  expect(tooMany.infeasible?.relaxation).toEqual([
    {
      sentenceZh: '全市：招生总数由 1,000 放宽到 144',
      sentenceEn: 'the whole city: places in all from 1,000 to 144',
    },
  ]);
});

test('once programmes are decided otherwise, the places in all are said as they come to, in page and file', async () => {
  const city = await bootCity(SMALL_CITY);
  const id = await city.makePlan();
  await city.ask(`mutation { overridePlan(plan: "${id}", programme: "S01/710201", action: change, intake: 66,
    reason: "新校区启用", base: 0) { id } }`);
  const { plan } = await city.ask<{ plan: Made }>(
    `{ plan(id: "${id}") { notes { code sentenceZh sentenceEn } } }`,
  );
  const [first] = plan.notes;
  expect(first?.code).toBe('sum_changed');
  const decided = Number(
    /决定招生 (\d+) 人（与去年比 ([+−±]\d+)）；建议先定的总数是 120 人/.exec(first?.sentenceZh ?? '')?.[1],
  );
  const file = await (await fetch(`${city.url}/data/${id}.json?lang=en`)).json();
  expect(file.entrants.decided).toBe(decided);
  expect(file.notes[0]).toBe(first?.sentenceEn);
});

test('a total beyond what is allowed says so, then who relaxed it and why, in page and document', async () => {
  const city = await bootCity(SMALL_CITY);
  const id = await city.makePlan('[{ setting: "intakeHigh", value: 130 }]');
  await city.ask(`mutation { overridePlan(plan: "${id}", programme: "S01/710201", action: change, intake: 100,
    reason: "新校区启用", base: 0) { id } }`);
  const asked = () =>
    city.ask<{
      plan: Made & { blockers: { breach: { limit: string; used: number; end: string } | null }[] };
    }>(
      `{ plan(id: "${id}") { notes { code sentenceZh sentenceEn } blockers { breach { limit end used } } } }`,
    );
  const document = async (lang: string) =>
    (
      await mammoth.extractRawText({
        buffer: Buffer.from(await (await fetch(`${city.url}/data/${id}.docx?lang=${lang}`)).arrayBuffer()),
      })
    ).value;
  const { plan } = await asked();
  const held = plan.notes.find(({ code }) => code === 'sum_beyond');
  expect(held?.sentenceZh).toContain('还没有放宽');
  expect(await document('en')).toContain(held?.sentenceEn);
  const used = plan.blockers.find(({ breach }) => breach?.limit === 'intake_high')?.breach?.used;
  await city.ask(`mutation { relaxPlanLimit(plan: "${id}", limit: "intake_high", end: most, to: ${used},
    reason: "省里批了扩招") { id } }`);
  const { notes } = (await asked()).plan;
  expect(notes.find(({ code }) => code === 'sum_beyond')).toBeUndefined();
  const [by, why] = ['sum_relaxed', 'sum_relaxed_why'].map((of) => notes.find(({ code }) => code === of));
  expect([by?.sentenceZh, by?.sentenceEn]).toEqual([
    '决定的总数超出了允许的范围，已由规划科放宽。',
    'The total decided lies beyond what is allowed; 规划科 relaxed the limit.',
  ]);
  expect(why?.sentenceZh).toBe('放宽的理由：省里批了扩招');
  for (const one of [by, why]) {
    expect(await document('zh')).toContain(one?.sentenceZh);
    expect(await document('en')).toContain(one?.sentenceEn);
  }
  expect(notes.find(({ code }) => code === 'sum_relaxed_for')).toBeUndefined();
  // fewer are decided then, and still too many in all: the reason was given for another total
  await city.ask(`mutation { overridePlan(plan: "${id}", programme: "S01/710201", action: change, intake: 99,
    reason: "宿舍少一间", base: 1) { id } }`);
  const later = (await asked()).plan.notes.find(({ code }) => code === 'sum_relaxed_for');
  expect(later?.sentenceZh).toBe(`放宽时决定的总数是 ${used} 人。`);
  const said = await document('zh');
  expect(said).toContain(later?.sentenceZh);
  expect(said).toContain(`放宽（放宽时是 ${used} 人）：省里批了扩招`);
  expect(await document('en')).toContain(`(relaxed when ${used} were decided): 省里批了扩招`);
});

test('that nobody counted matched work, that all futures are one, and that nobody competes, is said', async () => {
  // its graduates were not asked, its vacancies never moved, and its two specialties share no occupation
  const { note, codes } = await madeBy(await bootCity(SMALL_CITY));
  expect(note('no_outcomes')?.sentenceZh).toContain('全市平均的 1 倍');
  expect(note('no_outcomes')?.sentenceEn).toContain('1 times the city’s mean');
  expect(note('equal_futures')?.sentenceZh).toContain('各情景里的需求预测都一样');
  expect(note('equal_futures')?.sentenceEn).toContain('the same in every scenario');
  expect(codes).toEqual([
    expect.arrayContaining(['taken_up_alone', 'unknown_placed']),
    expect.arrayContaining(['taken_up_alone', 'unknown_placed']),
  ]);
  expect(codes.flat()).not.toContain('keeping_competing');
});

test('vacancies that no specialty of the plan leads to are told as left out', async () => {
  const files = smallCityFiles(SMALL_CITY).map(([kind, text]): [typeof kind, string] => {
    // heads of companies in every quarter, as many as of either occupation
    const more = text.replaceAll(/^(.*),6-31-01-02,(.*)$/gm, '$&\n$1,1-06-01-01,$2');
    return [kind, kind === 'market' ? more : text];
  });
  const { note } = await madeBy(await bootCity(null, files));
  expect(note('unserved_occupations')?.sentenceZh).toContain('约 79% 的岗位');
  expect(note('unserved_occupations')?.sentenceEn).toContain('About 79% of vacancies');
});

test('without a vacancy nothing is compared; without any outcomes no plan is made; both in words', async () => {
  const { notes } = await madeBy(await bootCity({ ...SMALL_CITY, vacancies: 0 }));
  expect(notes.map(({ code }) => code)).toEqual(['sum_decided', 'balance_no_vacancies']);
  expect(notes[1]?.sentenceZh).toContain('没有一个岗位');
  expect(notes[1]?.sentenceEn).toContain('nothing to compare');
  const files = smallCityFiles(SMALL_CITY).filter(([kind]) => kind !== 'outcomes');
  await expect(madeBy(await bootCity(null, files))).rejects.toThrow(/毕业去向.*outcomes/);
});
