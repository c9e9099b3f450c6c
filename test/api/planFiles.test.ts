import type { Locale } from '@gongxu/messages/locale';
import { readXlsx } from 'hucre/xlsx';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { EditionService } from '../../server/api/edition/edition.service.ts';
import { PlanFilesService, type PlanFormat } from '../../server/api/plans/files/planFiles.service.ts';
import { PlansService } from '../../server/api/plans/plans.service.ts';
import { standsOf } from '../../server/api/plans/standsOf.ts';
import { planPorts } from '../../server/api/ports/planPorts.ts';
import {
  givePlanOpinion,
  movePlan,
  overridePlan,
  relaxPlanLimit,
} from '../../server/store/plans/decidePlan.ts';
import { makePlan } from '../../server/store/plans/makePlan.ts';
import { readPlan } from '../../server/store/plans/readPlans.ts';
import { planInput } from '../domain/plan/planFixture.ts';
import { simplePlanner } from '../store/planner.ts';
import { temporaryStore } from '../store/temporaryStore.ts';
import { zipParts } from './zipParts.ts';

const ACT = { by: '规划科', at: '2026-11-25T08:00:00.000Z' };
const REASON = '=HYPERLINK("http://x","工位只够 55 人")';

/** A plan that was discussed: one opinion, one change whose reason looks like a formula. */
async function discussed() {
  const { store } = await temporaryStore();
  const planner = simplePlanner();
  const id = await makePlan(store, planner, { entryYear: null, scenario: null, changes: [] }, ACT);
  const programme = 'D01/710201';
  await movePlan(store, id, 'consulted', 0, ACT);
  const opinion = { school: 'D01', programme, stance: 'reserved' as const, reason: '缺专任教师' };
  await givePlanOpinion(store, id, opinion, 0, { ...ACT, by: '教务处' });
  await overridePlan(store, id, { programme, action: 'change', intake: 55, reason: REASON, base: 0 }, ACT);
  const edition = new EditionService(store.index);
  const files = new PlanFilesService(new PlansService(planPorts(store, planner), edition), edition);
  return {
    inputHash: planner.hash(planner.input),
    file: (format: PlanFormat, language: Locale = 'zh') => files.file(id, format, language),
  };
}

test('the document says what it is, of what data, what is proposed, why, and who decided otherwise', async () => {
  const { file, inputHash } = await discussed();
  const made = await file('docx');
  expect(made.name).toBe('plan-2027-v1-演示数据.docx');
  const buffer = Buffer.from(made.body as Uint8Array);
  const { value: text, messages } = await mammoth.extractRawText({ buffer });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  expect(text).toContain('通化市 2027 年专业设置与招生计划（征求意见）【演示数据】');
  expect(text).toContain('不能作为决定的依据');
  expect(text).toContain('去年招生 50 人；建议 60 人（+10）；按目前的决定为 55 人。');
  expect(text).toContain('共 1 个专业点：扩招 1 个。');
  expect(text).toContain(inputHash);
  expect(text).toContain('毕业那年可能缺人：2030 年需求比本地求职供给多约 12 人');
  expect(text).toContain(`主管部门的理由：${REASON}`);
  expect(text).toContain('缺专任教师');
  expect(text).toContain('建议扩招 10 人：由 50 人增到 60 人。');
  expect(text).toContain(
    '吉林市 2013 年（中职）：连续两年实际招生不到计划的三成，或不足一个班的，取消该专业招生资格。',
  );
  expect(text).toContain('拟定');
  const { value: html } = await mammoth.convertToHtml({ buffer });
  expect(html.match(/<h1>/g)).toHaveLength(9);
  expect(html).toMatch(/示范第一职业学校<\/p><\/td><td><p>计算机应用<\/p><\/td><td><p>50<\/p>/);
});

test('document, workbook and JSON say which schools had not answered when it was decided, and why it did not wait', async () => {
  const { store } = await temporaryStore();
  const planner = simplePlanner();
  const id = await makePlan(store, planner, { entryYear: null, scenario: null, changes: [] }, ACT);
  await movePlan(store, id, 'consulted', 0, ACT);
  await expect(movePlan(store, id, 'decided', 0, ACT)).rejects.toMatchObject({
    refusal: { code: 'PLAN_UNANSWERED', schools: [{ nameZh: '示范第一职业学校' }], until: '2027-02-28' },
  });
  await movePlan(store, id, 'decided', 0, ACT, '省里提前要');
  const edition = new EditionService(store.index);
  const files = new PlanFilesService(new PlansService(planPorts(store, planner), edition), edition);
  const said = '决定时还没有答复的学校：示范第一职业学校。不再等的理由：省里提前要';
  const { body } = await files.file(id, 'docx', 'zh');
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(body as Uint8Array) });
  expect(text).toContain(said);
  const book = await readXlsx((await files.file(id, 'xlsx', 'zh')).body as Uint8Array);
  expect(book.sheets[0]?.rows).toContainEqual(['没等全部答复就决定', said]);
  const json = JSON.parse(String((await files.file(id, 'json', 'zh')).body));
  expect(json).toMatchObject({ decidedReason: '省里提前要', decidedWithout: ['D01'] });
});

test('the document’s charts are Word’s own, with the numbers in them, and its header carries the kind of data', async () => {
  const { file } = await discussed();
  const parts = zipParts((await file('docx')).body as Uint8Array);
  const charts = Object.keys(parts).filter((name) => /^word\/charts\/chart\d*\.xml$/.test(name));
  expect(charts).toHaveLength(2);
  const drawn = charts.map((name) => parts[name]).join();
  expect(drawn).toContain('<c:errBars>');
  expect(drawn).toContain('<c:v>55</c:v>');
  // names of what is in surplus stand at the edge, where no bar is
  const [gaps] = charts.map((name) => parts[name]).filter((xml) => xml?.includes('<c:errBars>'));
  expect(gaps?.match(/<c:catAx>.*<\/c:catAx>/s)?.[0]).toContain('<c:tickLblPos val="low"/>');
  // numbers and intervals stand on one side, whether written with a dash or with a word
  const cells = parts['word/document.xml']?.match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
  const figures = cells.filter((xml) =>
    /^[+−\d][\d,]*(?:(?:–| 至 )[−\d][\d,]*)?$/.test(xml.replaceAll(/<[^>]+>/g, '')),
  );
  expect(figures.some((xml) => / 至 /.test(xml))).toBe(true);
  expect(figures.filter((xml) => !xml.includes('<w:jc w:val="right"/>'))).toEqual([]);
  const header = Object.keys(parts).find((name) => /^word\/header\d*\.xml$/.test(name)) ?? '';
  expect(parts[header]).toContain('演示数据');
});

test('the English document is English throughout, Chinese names aside', async () => {
  const { file } = await discussed();
  const made = await file('docx', 'en');
  expect(made.name).toBe('plan-2027-v1-demonstration.docx');
  const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(made.body as Uint8Array) });
  expect(text).toContain('Tonghua: specialties and enrolment plan for 2027 (under consultation)');
  expect(text).toContain('50 entrants last year; 60 recommended (+10); 55 as decided so far.');
  expect(text).toContain('Demonstration School 1');
  expect(text).not.toMatch(/planDoc\.|undefined|NaN/);
});

test('the workbook has a sheet per part, its numbers as numbers, and runs no formula', async () => {
  const { file, inputHash } = await discussed();
  const book = await readXlsx((await file('xlsx')).body as Uint8Array);
  expect(book.sheets.map(({ name }) => name)).toEqual([
    '说明',
    '专业点',
    '供需',
    '设定',
    '限制',
    '学校意见',
    '决定记录',
    '台账',
    '规定',
    '输入',
  ]);
  const [about, programmes, , , , opinions, overrides, , rules, inputs] = book.sheets;
  expect(programmes?.rows[0]?.[0]).toContain(`【演示数据】 plan/2027/v1 · 输入摘要 ${inputHash}`);
  expect(about?.rows.map((row) => row[0])).toContain('数据性质');
  const row = Object.fromEntries(
    (programmes?.rows[1] ?? []).map((head, at) => [String(head), programmes?.rows[2]?.[at]]),
  );
  expect(row).toMatchObject({
    专业代码: '710201',
    去年: 50,
    建议: 60,
    决定: 55,
    来由: '改数',
    结论: '扩招',
    稳定度: null,
  });
  expect(row.主管部门的理由).toBe(`'${REASON}`);
  expect(opinions?.rows[2]).toEqual(expect.arrayContaining(['示范第一职业学校', '有保留', '缺专任教师']));
  expect(overrides?.rows[2]).toEqual(expect.arrayContaining(['改数', 55]));
  expect(rules?.rows[2]).toEqual(
    expect.arrayContaining(['D01/710201', '不成立', '外地', expect.stringContaining('最近一年招 50 人')]),
  );
  expect(inputs?.rows[2]).toEqual(expect.arrayContaining(['D01/710201', 200, 0.6]));
});

test('the CSV carries its plan in the first line and disarms what a spreadsheet would run', async () => {
  const { file, inputHash } = await discussed();
  const [comment, head, line] = String((await file('csv')).body).split('\r\n');
  expect(comment).toBe(
    `\uFEFF# 通化市 2027 年专业设置与招生计划（征求意见）【演示数据】 plan/2027/v1 · 输入摘要 ${inputHash} · 2026-11-25`,
  );
  expect(head).toMatch(/^专业点,学校代码,学校,/);
  expect(line).toContain(`"'=HYPERLINK(`);
});

test('the JSON has the contract’s names', async () => {
  const { file, inputHash } = await discussed();
  const plan = JSON.parse(String((await file('json')).body));
  expect(plan).toMatchObject({
    year: '2027',
    edition: 'tonghua',
    dataKind: 'demonstration',
    gap: 0.001,
    bound: 9.99,
    inputHash,
    madeAt: ACT.at,
  });
  expect(plan.rows[0]).toMatchObject({
    school: 'D01',
    specialty: '710201',
    last: 50,
    recommended: 60,
    low: 55,
    high: 60,
    verdict: 'expand',
    stability: null,
    reasons: [{ code: 'shortage_likely' }],
  });
});

/** A plan for 60 entrants of which 400 are decided, every limit relaxed in the city's evening, for a reason of two lines. */
async function farBeyond() {
  const { store } = await temporaryStore();
  const input = planInput();
  const planner = simplePlanner({ ...input, limits: { ...input.limits, intakeHigh: 60 } });
  const id = await makePlan(store, planner, { entryYear: null, scenario: null, changes: [] }, ACT);
  const evening = { by: '李局长', at: '2026-11-26T11:54:39.207Z' };
  const change = {
    programme: 'D01/710201',
    action: 'change' as const,
    intake: 400,
    reason: '新校区',
    base: 0,
  };
  await overridePlan(store, id, change, ACT);
  const { stands } = standsOf(await readPlan(store, id));
  const [total] = stands.together;
  expect(total).toMatchObject({ limit: 'intake_high', end: 'most', of: null, used: 400, available: 60 });
  for (const { limit, end, of, used } of [...stands.together, ...stands.rows.flatMap((row) => row.breaches)])
    await relaxPlanLimit(store, id, { limit, end, of, to: used, reason: '省里追加\n专项' }, evening);
  const edition = new EditionService(store.index);
  const files = new PlanFilesService(new PlansService(planPorts(store, planner), edition), edition);
  const body = async (format: PlanFormat, language: Locale) => (await files.file(id, format, language)).body;
  return { body, breaches: stands.together.length + (stands.rows[0]?.breaches.length ?? 0) };
}

test.each([
  {
    language: 'zh' as const,
    total: /决定 400 人，“.+”只允许 60 人，超 340 人.*李局长.*省里追加\s专项/,
    relaxed: /^放宽上限：.*“.+”放宽到最多 400 人$/,
    beyond: '决定超出，已放宽',
    at: '2026 年 11 月 26 日 19:54',
    decided: '决定扩招：上年 50 人，决定 400 人；建议是 60 人。',
    recommended: '建议扩招 10 人：由 50 人增到 60 人。',
    head: { classes: '班数', said: '结论说明', recommendation: '建议的说明', exceeded: '超出的限制' },
  },
  {
    language: 'en' as const,
    total: /400 decided, 60 allowed by “.+”, 340 too many.*李局长.*省里追加\s专项/,
    relaxed: /^limit relaxed: .*“.+”, to 400 at most$/,
    beyond: 'exceeded as decided, relaxed',
    at: '26 November 2026, 19:54',
    decided: 'Decided: expand, 50 last year, 400 decided; 60 recommended.',
    recommended: 'Add 10 places: from 50 to 60.',
    head: {
      classes: 'Classes',
      said: 'Verdict in words',
      recommendation: 'Recommendation in words',
      exceeded: 'Limits exceeded',
    },
  },
])(
  'in $language the files say of a total beyond its limit who let it and why, and of a number decided otherwise what is decided',
  async ({ language, total, relaxed, beyond, at, decided, recommended, head }) => {
    const { body, breaches } = await farBeyond();
    const { sheets } = await readXlsx((await body('xlsx', language)) as Uint8Array);
    const [about, programmes, , , limits, , decisions] = sheets.map(({ rows }) => rows);
    const exceeded = about?.filter(([item]) => item === head.exceeded) ?? [];
    expect(exceeded).toEqual([[head.exceeded, expect.stringMatching(total)]]);

    const heads = programmes?.[1]?.map(String) ?? [];
    const cell = (name: string) => programmes?.[2]?.[heads.indexOf(name)];
    // 400 entrants, at most 45 in a class
    expect([cell(head.classes), cell(head.said), cell(head.recommendation)]).toEqual([
      9,
      decided,
      recommended,
    ]);

    const lines = limits?.slice(2).filter(([standing]) => standing === beyond) ?? [];
    expect(lines).toHaveLength(breaches);
    expect(lines[0]).toEqual(expect.arrayContaining([400, 60, expect.stringMatching(total), '李局长', at]));

    const acts = decisions?.slice(2) ?? [];
    expect(acts.map(([number]) => number)).toEqual(acts.map((_, before) => before + 1));
    expect(acts[1]).toEqual(expect.arrayContaining([expect.stringMatching(relaxed), '李局长', at]));
    expect(acts).toHaveLength(1 + breaches);

    const [comment, second] = String(await body('csv', language)).split('\r\n');
    expect(comment).toMatch(total);
    expect(second?.split(',')).toHaveLength(heads.length);
    const json = JSON.parse(String(await body('json', language)));
    expect(json).toMatchObject({
      sum: 400,
      sumRecommended: 60,
      limits: { intakeHigh: 60 },
      broken: [expect.stringMatching(total)],
      relaxations: expect.arrayContaining([expect.objectContaining({ limit: 'intake_high', by: '李局长' })]),
    });
    expect(json.rows[0]).toMatchObject({ classes: 9, sentence: decided, recommendedSentence: recommended });
  },
);
