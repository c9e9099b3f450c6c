import { beforeAll, describe, expect, it } from 'vitest';
import { describePlan } from '../../server/api/plans/describePlan.ts';
import { methodBlocks } from '../../server/api/plans/files/docxProse.ts';
import { type PlanReport, planReport, type ReportRow } from '../../server/api/plans/files/planReport.ts';
import { planSummary } from '../../server/api/plans/files/planSummary.ts';
import { planNames } from '../../server/api/plans/planNames.ts';
import { randomSource } from '../../server/domain/indicators/random/randomSource.ts';
import { leastDirection } from '../../server/domain/plan/explain/decidePlanVerdict.ts';
import { type DecidedPlan, decidedPlan } from '../../server/domain/plan/lifecycle/decidedPlan.ts';
import { feasibleBeside, isWithin } from '../../server/domain/plan/lifecycle/feasibleIntakes.ts';
import type { Plan } from '../../server/domain/plan/lifecycle/keptPlan.ts';
import { keepsAllBut } from '../../server/domain/plan/model/keepsAllBut.ts';
import { planChoices } from '../../server/domain/plan/model/planChoices.ts';
import { standingOf } from '../../server/domain/plan/model/standingOf.ts';
import type { PlanReason, ReasonCode } from '../../server/domain/plan/planReasonCodes.ts';
import type { PlanSolution } from '../../server/domain/plan/planResult.ts';
import { solvePlan } from '../../server/domain/plan/solvePlan.ts';
import { planHeading } from '../../web/src/lib/charts/findings/index.ts';
import { language } from '../../web/src/lib/i18n/index.ts';
import { layoutRows } from '../../web/src/lib/plan/layoutRows.ts';
import { matrixView } from '../../web/src/lib/plan/matrixView.ts';
import { verdictCounts } from '../../web/src/lib/plan/verdictCounts.ts';
import { directSolver } from './directSolver.ts';
import { inLetters, spokenPlan } from './spokenPlan.ts';

const PLANS = 300;
const REDRAWS = 3;
const LANGUAGES = ['zh', 'en'] as const;

/** A row in both languages, with all that is shown of it. */
interface Spoken {
  row: ReportRow;
  plan: Spoke;
  said: Record<'zh' | 'en', { verdict: string; reasons: string[] }>;
}

interface Spoke {
  seed: number;
  plan: Plan;
  solution: PlanSolution;
  report: Record<'zh' | 'en', PlanReport>;
  asRecommended: DecidedPlan;
  rows: Spoken[];
}

const plans: Spoke[] = [];
let all: Spoken[] = [];

beforeAll(async () => {
  const solver = await directSolver();
  for (let seed = 1; plans.length < PLANS; seed++) {
    const input = spokenPlan(seed);
    const outcome = await solvePlan(input, solver, { inputHash: 'x', redraws: REDRAWS });
    if ('infeasible' in outcome) continue;
    plans.push(
      spoke(seed, { ...EMPTY, input, outcome, overrides: overridesOf(seed, outcome) } as unknown as Plan),
    );
  }
  all = plans.flatMap(({ rows }) => rows);
});

const EMPTY = {
  id: 'plan/2026/v1',
  entryYear: '2026',
  version: 1,
  edition: 'random',
  dataKind: 'demonstration',
  state: 'draft',
  madeAt: '2026-01-01T00:00:00Z',
  madeBy: 'x',
  decidedAt: null,
  opinions: [],
  scenarios: [],
  evaluation: [],
  relaxations: [],
};

/** Every third plan has a number changed by hand. */
function overridesOf(seed: number, { rows }: PlanSolution): object[] {
  const random = randomSource(seed + 1e6);
  const row = rows[Math.floor(random() * rows.length)];
  if (seed % 3 > 0 || !row) return [];
  const intake = Math.floor(random() * 60);
  return [
    {
      number: 1,
      programme: row.programme,
      action: 'change',
      intake,
      reason: 'r',
      by: 'x',
      at: '2026-01-02T00:00:00Z',
    },
  ];
}

function spoke(seed: number, plan: Plan): Spoke {
  const nameOf = (_: string, code: string) => ({ code, nameZh: inLetters(code), nameEn: inLetters(code) });
  const names = planNames(plan.input, { named: nameOf, index: { edition: { rules: [] } } } as never);
  const edition = { nameZh: '市', nameEn: 'City', publisherZh: '局', publisherEn: 'Bureau' };
  const report = {
    zh: planReport(plan, names, edition, 'zh'),
    en: planReport(plan, names, edition, 'en'),
  };
  const solution = plan.outcome as PlanSolution;
  const asRecommended = decidedPlan(plan.input, solution, [], []);
  const one: Spoke = { seed, plan, solution, report, asRecommended, rows: [] };
  one.rows = report.zh.rows.map((row, at) => ({
    row,
    plan: one,
    said: {
      zh: { verdict: row.verdictSentence, reasons: row.sentences },
      en: {
        verdict: report.en.rows[at]?.verdictSentence ?? '',
        reasons: report.en.rows[at]?.sentences ?? [],
      },
    },
  }));
  return one;
}

// Written anew, so that what the product prints is held against a second hand.
const digits = (value: number, decimals = 0) =>
  new Intl.NumberFormat('en-US', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    roundingMode: 'halfExpand',
  }).format(Math.abs(Number(value.toFixed(decimals))));
/** Figures of a sentence without their signs. */
const numbersIn = (text: string) => [...text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)].map(([one]) => one);
const asNumber = (text: string | undefined) => Number((text ?? 'NaN').replaceAll(',', ''));
const has = ({ row }: Spoken, code: ReasonCode) => row.reasons.some((one) => one.code === code);
const called = ({ row: { reasons } }: Spoken, beginning: string) =>
  reasons.filter(({ code }) => code.startsWith(beginning));
const said = ({ row, said: of }: Spoken, code: ReasonCode, lang: 'zh' | 'en') =>
  of[lang].reasons[row.reasons.findIndex((one) => one.code === code)] ?? '';
const who = ({ row, plan }: Spoken) => `${plan.seed} ${row.programme}`;
const pointOf = ({ row, plan }: Spoken) =>
  (row.rule ?? 0) + plan.plan.input.limits.half * ((row.optimum ?? 0) - (row.rule ?? 0));
const choiceOf = ({ row, plan: { plan } }: Spoken) =>
  planChoices(plan.input, keepsAllBut([])).find(({ programme }) => programme.id === row.programme);
/** Numbers within a programme's own limits beside what is recommended of the others. */
const feasibleOf = ({ row, plan }: Spoken) => plan.asRecommended.of.get(row.programme)?.feasible ?? [];
/** Under so many it is not worth organising: a twentieth, or three persons, or a tenth of a programme of under thirty. */
const leastOf = (last: number) => Math.max(last / 20, Math.min(3, last / 10));
/** The same beside the optimum. */
const besideOptimum = ({ row, plan: { plan, solution } }: Spoken) => {
  const choices = planChoices(plan.input, keepsAllBut([]));
  const at = new Map(solution.rows.map((one) => [one.programme, one.optimum]));
  const intakes = choices.map(({ programme, last }) => at.get(programme.id) ?? last);
  const i = choices.findIndex(({ programme }) => programme.id === row.programme);
  return feasibleBeside(choices, plan.input.limits, intakes)[i]?.feasible ?? [];
};
const balanceOf = ({ row, plan }: Spoken) =>
  plan.solution.balances?.find(({ specialty }) => specialty === row.specialty);
const runs = ({ row }: Spoken) => standingOf(row.input) === 'running' && row.recommended !== null;

/** Every figure that the page shows of a row: its cell, its panel, its specialty, the plan's limits. */
function shownOf(one: Spoken): Set<string> {
  const { row, plan } = one;
  const { input } = plan.plan;
  const { limits } = input;
  const shown = new Set<string>();
  const add = (value: number | null | undefined, ...decimals: number[]) => {
    if (value === null || value === undefined || !Number.isFinite(value)) return;
    for (const d of decimals.length > 0 ? decimals : [0]) shown.add(digits(value, d));
  };
  const percent = (share: number | null | undefined, ...decimals: number[]) =>
    add(share === null || share === undefined ? null : 100 * share, ...decimals);
  const point = pointOf(one);
  const { last, recommended, optimum, rule, stability, regret, decided } = row;
  for (const value of [last, recommended, optimum]) add(value);
  for (const { low, high } of [...feasibleOf(one), ...decided.likely])
    for (const end of [low, high]) add(end);
  add(rule, 1);
  add(point, 1);
  add((recommended ?? 0) - point, 1);
  add((recommended ?? 0) - (last ?? 0));
  percent(stability);
  add(regret, 2);
  add(REDRAWS);
  // what is known of the specialty, beside others and in all
  const balance = balanceOf(one);
  const level = plan.solution.fields.find(({ field }) => field === row.specialty);
  for (const gap of [balance?.gapLast, level?.gapLast])
    for (const value of [gap?.value, gap?.low, gap?.high]) add(value, 0, 1, 2, 3);
  percent(balance?.shortLast);
  percent(balance ? 1 - balance.shortLast : null);
  const { index, card, places, teachers, workshopHours } = row.input;
  for (const value of [index.value, index.low, index.high]) add(value, 1);
  for (const value of [card.graduates, places, teachers, workshopHours]) add(value);
  for (const value of [card.lowOutcome, card.lowOutcomeLast, card.oversupply]) percent(value);
  add(plan.solution.rows.filter(({ specialty }) => specialty === row.specialty).length);
  // limits of the plan, and the levels of its intervals
  for (const value of [
    limits.classMin,
    limits.classMax,
    limits.sum,
    limits.openingsPerSchool,
    limits.closuresPerSchool,
  ])
    add(value);
  for (const share of [limits.maxChange, limits.half, limits.newAt, 0.8]) percent(share);
  return shown;
}

/** Figures of sentences that are held by tests of their own below, or by the limit, move or share they are made of. */
const HELD_BELOW =
  /^(rule_signs|takes_up|taken_up|moved_|binds_|keeping_|at_kept|at_arriving|at_small|at_move|at_sum|at_rounded|opening_|moves_by|surplus_but_moved|small_move|candidate_|demand_)/;

describe(`sentences of ${PLANS} random plans`, () => {
  it('say every kind of thing', () => {
    const codes = new Set(all.flatMap(({ row }) => row.reasons.map(({ code }) => code)));
    const kinds = [
      'at_',
      'candidate_',
      'binds_',
      'keeping_',
      'red_card_',
      'moved_',
      'stability',
      'relative_',
      'surplus_but',
      'short_but',
    ];
    for (const kind of kinds)
      expect(
        [...codes].some((code) => code.startsWith(kind)),
        kind,
      ).toBe(true);
    const verdicts = new Set(all.map(({ row }) => row.verdict));
    for (const verdict of ['new', 'expand', 'shrink', 'adjust', 'hold', 'suspend', 'transfer', 'consolidate'])
      expect(verdicts, verdict).toContain(verdict);
  });

  it('tell nothing of how often a recommendation stays where another number was decided', () => {
    const decided = all.filter(({ row, plan }) => {
      const found = plan.solution.rows.find(({ programme }) => programme === row.programme);
      return row.changed && found?.reasons.some(({ code }) => code.startsWith('stability'));
    });
    expect(decided.length).toBeGreaterThan(10);
    for (const one of decided) expect([who(one), called(one, 'stability')]).toEqual([who(one), []]);
  });

  it('print no figure that their own row does not show', () => {
    const strange: string[] = [];
    for (const one of all) {
      const shown = shownOf(one);
      one.row.reasons.forEach(({ code, values }, at) => {
        if (HELD_BELOW.test(code)) return;
        for (const lang of LANGUAGES)
          for (const number of numbersIn(one.said[lang].reasons[at] ?? ''))
            if (!shown.has(number) && number !== values.year && !['0', '1', '99'].includes(number))
              strange.push(`${who(one)} ${code} ${number}: ${one.said[lang].reasons[at]}`);
      });
    }
    expect(strange.slice(0, 5)).toEqual([]);
  });

  it('give both languages the same figures', () => {
    for (const one of all)
      one.row.reasons.forEach(({ code }, at) => {
        const of = (lang: 'zh' | 'en') =>
          numbersIn(one.said[lang].reasons[at] ?? '')
            .map(asNumber)
            .sort((a, b) => a - b);
        // a count of one is a word in English
        if (code !== 'taken_up_by') expect([who(one), code, of('en')]).toEqual([who(one), code, of('zh')]);
      });
  });

  it('let the three numbers and the simple rule be worked out again from what they print', () => {
    for (const one of all) {
      const { row, plan } = one;
      if (!has(one, 'three_numbers')) continue;
      const half = plan.plan.input.limits.half;
      const [rule, optimum, percent, point, places] = numbersIn(said(one, 'three_numbers', 'zh')).map(
        asNumber,
      ) as number[];
      expect([who(one), optimum, places]).toEqual([who(one), row.optimum, row.recommended]);
      expect(percent).toBe(100 * half);
      expect(
        Math.abs((rule as number) + half * ((optimum as number) - (rule as number)) - (point as number)),
        who(one),
      ).toBeLessThanOrEqual(0.1001);
      recompute(one, rule as number);
    }
  });

  it('give a cell one range: the simple rule’s bounds are its ends, or name the places taken in that make the difference', () => {
    for (const one of all) {
      const [rule] = called(one, 'rule_signs');
      if (!rule || !runs(one) || one.row.recommended === 0) continue;
      const running = feasibleOf(one).filter(({ high }) => high > 0);
      const { low, high, taken } = rule.values as { low: number; high: number; taken: number };
      const ends = [running[0]?.low, running.at(-1)?.high];
      if (taken > 0) {
        for (const lang of LANGUAGES)
          expect(numbersIn(said(one, 'rule_signs', lang)), who(one)).toContain(digits(taken));
        expect([who(one), low, high - taken <= (ends[1] as number)]).toEqual([who(one), ends[0], true]);
      } else expect([who(one), low, high]).toEqual([who(one), ...ends]);
    }
  });

  it('say why a number is not the whole one nearest to that point, or is held against a clear shortage or surplus', () => {
    for (const one of all) {
      const { row } = one;
      if (!has(one, 'three_numbers') || row.recommended === 0) continue;
      const isBeside = Math.abs((row.recommended as number) - pointOf(one)) > 0.5 + 1e-6;
      const isHeld =
        row.recommended === row.last && (has(one, 'relative_short') || has(one, 'relative_surplus'));
      expect([who(one), called(one, 'at_').length], said(one, 'three_numbers', 'zh')).toEqual([
        who(one),
        isBeside || isHeld ? 1 : 0,
      ]);
      const [why] = called(one, 'at_');
      const end = why?.code === 'at_least' ? row.feasible?.low : row.feasible?.high;
      if (why && ['at_least', 'at_most', 'at_capacity'].includes(why.code)) {
        expect([who(one), why.values.limit]).toEqual([who(one), row.recommended]);
        expect(end).toBe(row.recommended);
      }
      if (why?.code === 'at_small') expect(row.recommended).toBe(row.last);
    }
  });

  it('name the whole number nearest to that point where the total makes it another', () => {
    const rounded = all.filter((one) => has(one, 'at_rounded'));
    expect(rounded.length).toBeGreaterThan(5);
    for (const one of rounded) {
      const { sum } = one.plan.plan.input.limits;
      const nearest = Math.round(pointOf(one));
      expect([who(one), Math.abs(nearest - (one.row.recommended as number))]).toEqual([who(one), 1]);
      for (const lang of LANGUAGES)
        expect(numbersIn(said(one, 'at_rounded', lang)), who(one)).toEqual(
          [nearest, sum, one.row.recommended].map((value) => digits(value as number)),
        );
    }
  });

  it('say of what opens how many come to seek work here, and why it is so many', () => {
    const opening = all.filter(
      ({ row }) => standingOf(row.input) !== 'running' && row.recommended !== null && row.recommended > 0,
    );
    expect(opening.length).toBeGreaterThan(0);
    for (const one of opening) {
      const { row, plan } = one;
      const [places, share, local] = numbersIn(said(one, 'opening_number', 'zh')).map(asNumber) as number[];
      expect([who(one), places, share]).toEqual([
        who(one),
        row.recommended,
        Math.round(100 * row.input.yield),
      ]);
      expect(Math.abs((local as number) - (places as number) * row.input.yield)).toBeLessThanOrEqual(0.5);
      const range = choiceOf(one)?.intervals ?? [];
      const ends = [range[0]?.low, range.at(-1)?.high];
      for (const lang of LANGUAGES) {
        const text = said(one, 'opening_number', lang);
        const printed = numbersIn(text);
        if (ends[0] !== ends[1])
          expect(printed, text).toEqual(expect.arrayContaining(ends.map((at) => digits(at as number))));
        expect(/最少的|the least/.test(text), text).toBe(ends[0] !== ends[1] && places === ends[0]);
        expect(/最多的|the most/.test(text), text).toBe(ends[0] !== ends[1] && places === ends[1]);
        expect(/就按最优解|follows the optimum/.test(text), text).toBe(row.optimum === places);
        const { sum } = plan.plan.input.limits;
        expect(printed.includes(digits(sum ?? -1)) || sum === null, text).toBe(true);
      }
    }
  });

  it('work out the least that a specialty keeps when classes move from last year’s intakes', () => {
    const held = all.filter((one) => has(one, 'at_kept'));
    expect(held.length).toBeGreaterThan(0);
    for (const one of held) {
      const { maxChange } = one.plan.plan.input.limits;
      const kept = one.plan.rows.filter((other) => {
        const choice = choiceOf(other);
        const mayStop = choice?.closing !== null && choice?.closing !== 'thin';
        return other.row.specialty === one.row.specialty && runs(other) && !mayStop;
      });
      const sum = (of: (last: number) => number) =>
        kept.reduce((so, other) => so + of(other.row.last as number), 0);
      const least = sum((last) => Math.ceil(last * (1 - maxChange) - 1e-9));
      for (const lang of LANGUAGES)
        expect(numbersIn(said(one, 'at_kept', lang)), who(one)).toEqual(
          [least, sum((last) => last), 100 * maxChange].map((value) => digits(value)),
        );
    }
  });

  it('give a cause for every number outside last year’s, the rule’s and the optimum’s, and name those it makes up for', () => {
    let outside = 0;
    for (const one of all) {
      const { row, plan } = one;
      if (!has(one, 'three_numbers') || row.recommended === 0) continue;
      const [rule, optimum, last] = [row.rule ?? 0, row.optimum ?? 0, row.last ?? 0];
      const places = row.recommended as number;
      const far = Math.max(places - Math.max(rule, optimum, last), Math.min(rule, optimum, last) - places);
      const [why] = called(one, 'at_');
      outside += Number(far >= 1);
      if (far >= 1) expect([who(one), why?.code]).not.toEqual([who(one), undefined]);
      if (!why?.code.startsWith('at_sum')) continue;
      const side = Math.sign(pointOf(one) - places);
      const others = plan.rows.filter(
        (other) =>
          called(other, 'at_').some(({ code }) => !/^at_(sum|shared|half)/.test(code)) &&
          side * ((other.row.recommended as number) - pointOf(other)) >= 1,
      );
      const beyond = others.reduce(
        (so, other) => so + Math.abs((other.row.recommended as number) - pointOf(other)),
        0,
      );
      expect([who(one), why.values.count, others.length > 0]).toEqual([who(one), others.length, true]);
      expect(why.values.beyond).toBeCloseTo(beyond, 6);
      for (const lang of LANGUAGES)
        expect(numbersIn(said(one, why.code, lang))).toEqual(
          expect.arrayContaining([digits(beyond, 1), digits(Math.abs(places - pointOf(one)), 1)]),
        );
    }
    expect(outside).toBeGreaterThan(2);
  });

  it('say of every change under what is worth organising why it is made', () => {
    for (const one of all) {
      const { row, plan } = one;
      if (!has(one, 'three_numbers')) continue;
      const change = Math.abs((row.recommended ?? 0) - (row.last ?? 0));
      const isSmall = row.recommended !== 0 && change > 0 && change < leastOf(row.last ?? 0);
      expect([who(one), has(one, 'moves_by_less')]).toEqual([who(one), isSmall]);
      const closes = plan.rows.some(
        (other) => other.row.specialty === row.specialty && other.row.verdict === 'transfer',
      );
      const [why] = called(one, 'moves_by_less');
      const cause = !isWithin(feasibleOf(one), row.last ?? 0) ? 'last' : closes ? 'taking' : 'city';
      if (why) expect([who(one), why.values.cause]).toEqual([who(one), cause]);
    }
  });

  it('count in the document the changes that its rule does not make', () => {
    const counts = plans.map(({ rows, report }) => {
      const small = rows.filter((one) => {
        const change = Math.abs((one.row.recommended ?? 0) - (one.row.last ?? 0));
        return runs(one) && one.row.recommended !== 0 && change > 0 && change < leastOf(one.row.last ?? 0);
      }).length;
      const said = small === 0 ? '没有这样的例外' : `有 ${small} 个专业点属于例外`;
      expect(JSON.stringify(methodBlocks(report.zh))).toContain(`本规划${said}。`);
      return small;
    });
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });

  it('name a direction only where the interval excludes 0, with the probability of that side', () => {
    for (const one of all) {
      const balance = balanceOf(one);
      const { low = 0, high = 0 } = (balance?.gapLast ?? {}) as { low?: number; high?: number };
      const [direction] = called(one, 'relative_');
      if (!direction || !balance) continue;
      const way = low > 0 ? 'relative_short' : high < 0 ? 'relative_surplus' : 'relative_unclear';
      expect([who(one), direction.code]).toEqual([who(one), way]);
      const probability = way === 'relative_surplus' ? 1 - balance.shortLast : balance.shortLast;
      expect(direction.values.probability).toBeCloseTo(probability, 9);
    }
  });

  it('call no figure only, and no part most', () => {
    for (const one of all)
      for (const lang of LANGUAGES)
        for (const text of [one.said[lang].verdict, ...one.said[lang].reasons])
          expect(text, who(one)).not.toMatch(
            /把握只有|多数去做|最多 0|only \d|\d+% only|most of its graduates|most of them|NaN|undefined|null/,
          );
  });

  it('account for all graduates in what they take up', () => {
    for (const one of all) {
      if (!has(one, 'takes_up')) continue;
      const shares = [...said(one, 'takes_up', 'en').matchAll(/(<?)(\d+)%/g)].map(([, less, share]) =>
        less ? 0.5 : Number(share),
      );
      const sum = shares.reduce((so, share) => so + share, 0);
      expect(
        [who(one), Math.abs(sum - 100) <= 0.5 * shares.length + 0.51],
        said(one, 'takes_up', 'en'),
      ).toEqual([who(one), true]);
    }
  });
});

describe('actions', () => {
  it('are called by their change: an adjustment is never held, and what is forced or was not tried has no percentage', () => {
    for (const one of all) {
      const { row } = one;
      const standing = standingOf(row.input);
      const isClosed = standing !== 'running' && row.recommended === 0;
      const mayStop =
        choiceOf(one)?.closing !== null && ['hold', 'adjust', 'expand', 'shrink'].includes(row.verdict);
      if ((isClosed || mayStop) && !row.forced && !row.changed && row.verdict !== 'not_assessable')
        expect([who(one), row.untried]).toEqual([who(one), true]);
      if (row.forced || row.untried) {
        expect([row.stability, row.low, row.high], who(one)).toEqual([null, null, null]);
        for (const lang of LANGUAGES)
          for (const { code } of called(one, 'stability')) expect(said(one, code, lang)).not.toMatch(/\d/);
      }
      if (!runs(one) || row.recommended === 0 || row.verdict === 'consolidate') continue;
      const change = (row.recommended as number) - (row.last as number);
      const action =
        change === 0
          ? 'hold'
          : Math.abs(change) < leastDirection(row.last as number)
            ? 'adjust'
            : change > 0
              ? 'expand'
              : 'shrink';
      expect([who(one), row.verdict]).toEqual([who(one), action]);
      const words = {
        zh: { hold: '保持', adjust: '微调', expand: '扩招', shrink: '缩减' },
        en: { hold: 'Keep', adjust: 'Adjust', expand: 'Add', shrink: 'Take' },
      };
      for (const lang of LANGUAGES) expect(one.said[lang].verdict).toContain(words[lang][action]);
      if (standing !== 'running') expect(row.verdict).not.toBe('hold');
    }
  });

  it('of a move agree at both ends, in every sentence', () => {
    for (const { rows } of plans) {
      for (const one of rows) {
        const { row } = one;
        const [, arrive, rest] = row.verdict === 'transfer' ? movedOf(one) : [];
        if (row.verdict !== 'transfer') continue;
        expect([who(one), (arrive as number) + (rest as number)]).toEqual([who(one), row.last]);
        const here = rows.filter((other) => other.row.specialty === row.specialty);
        for (const lang of LANGUAGES) {
          const given = here
            .filter((other) => other.row.verdict === 'transfer')
            .flatMap((other) => endsOf(other, here, lang));
          const taken = here
            .filter((other) => other.row.verdict === 'consolidate')
            .flatMap((other) => endsOf(other, here, lang));
          const pairs = (ends: typeof given) =>
            ends.map(({ giver, taker, places }) => `${giver} ${taker} ${places}`).sort();
          expect([who(one), pairs(given)]).toEqual([
            who(one),
            pairs(taken.map(({ giver, taker, places }) => ({ giver: taker, taker: giver, places }))),
          ]);
        }
        const grown = here.filter(
          (other) => runs(other) && (other.row.recommended as number) > (other.row.last as number),
        );
        const growth = grown.reduce(
          (so, other) => so + (other.row.recommended as number) - (other.row.last as number),
          0,
        );
        const closed = here
          .filter((other) => other.row.verdict === 'transfer')
          .reduce((so, other) => so + (other.row.last as number), 0);
        const arriving = here
          .filter((other) => other.row.verdict === 'transfer')
          .reduce((so, other) => so + (movedOf(other)[1] as number), 0);
        expect([who(one), arriving]).toEqual([who(one), Math.min(closed, growth)]);
      }
    }
  });

  it('print what a red card rests on, and no opening that cannot be', () => {
    for (const one of all) {
      const { card } = one.row.input;
      for (const { code } of called(one, 'red_card_'))
        for (const lang of LANGUAGES)
          expect(said(one, code, lang), who(one)).toContain(`${digits(100 * (card.lowOutcome as number))}%`);
      for (const { code, values } of called(one, 'candidate_')) {
        const { newAt } = one.plan.plan.input.limits;
        const [, probability] = numbersIn(said(one, code, 'zh')).map(asNumber) as number[];
        if (code === 'candidate_unlikely') expect(probability, who(one)).toBeLessThan(100 * newAt);
        else expect(probability, who(one)).toBeGreaterThanOrEqual(Math.min(99, 100 * newAt));
        if (code !== 'candidate_not_worth') continue;
        const running = one.plan.rows.filter(
          (other) =>
            other.row.specialty === one.row.specialty && runs(other) && (other.row.recommended as number) > 0,
        );
        expect([who(one), values.existing]).toEqual([who(one), running.length]);
        if (running.length === 0)
          for (const lang of LANGUAGES)
            expect(said(one, code, lang)).not.toMatch(/在办|run in the city|扩招/);
      }
    }
  });

  it('meet no limit that contradicts their numbers', () => {
    for (const one of all) {
      const { row } = one;
      for (const { code, values } of called(one, 'binds_')) {
        if (code === 'binds_change_own') continue;
        expect([who(one), code, values.limit], JSON.stringify(row.feasible)).toEqual([
          who(one),
          code,
          row.optimum,
        ]);
        // what the optimum takes in from closed classes, the recommendation may give to another school
        const among = code === 'binds_taken_in' ? besideOptimum(one) : feasibleOf(one);
        expect([who(one), code, isWithin(among, row.optimum as number)]).toEqual([who(one), code, true]);
        // room for so many cannot be less than they are
        if (code === 'binds_places') expect(values.places).toBeGreaterThanOrEqual(values.limit as number);
      }
    }
  });

  it('name as competing those whose keeping was costed', () => {
    for (const one of all) {
      const [competing] = called(one, 'keeping_competing') as PlanReason[];
      const [beside] = called(one, 'taken_up_by') as PlanReason[];
      if (competing && beside)
        expect(beside.values.count, who(one)).toBeLessThan(competing.values.count as number);
    }
  });
});

describe('headlines and lists', () => {
  it('name the largest cut and the largest rise, and no way from one to the other, and sums of the rows, as decided', () => {
    for (const { plan, report, seed } of plans) {
      const api = describePlan(plan, report.zh.names);
      const {
        all: rows,
        moved,
        cells,
      } = matrixView(api as never, null, { sector: '', show: '', order: 'gap' });
      const changes = new Map(rows.map((row) => [row.code, (row.planned ?? 0) - (row.last ?? 0)]));
      const up = [...changes.values()].filter((one) => one > 0);
      const down = [...changes.values()].filter((one) => one < 0);
      const sum = (list: readonly number[]) => list.reduce((so, one) => so + one, 0);
      const total = sum(rows.map(({ planned }) => planned ?? 0));
      for (const lang of LANGUAGES) {
        const heading = planHeading(moved, language(lang)).replaceAll('|', '');
        const allowed = [total, total - sum(rows.map(({ last }) => last ?? 0)), sum(up), sum(down)];
        const ends = up.length && down.length ? [Math.max(...up), Math.min(...down)] : [...up, ...down];
        expect(heading).not.toMatch(/从.*到|换专业|from .* to |move|change specialty/);
        for (const number of numbersIn(heading))
          expect([seed, heading, [...allowed, ...ends].some((one) => digits(one) === number)]).toEqual([
            seed,
            heading,
            true,
          ]);
        if (up.length && down.length)
          expect([seed, numbersIn(heading).slice(-2)]).toEqual([
            seed,
            [digits(Math.min(...down)), digits(Math.max(...up))],
          ]);
      }
      counted(report, verdictCounts(cells), seed);
      const laidOut = layoutRows(api.specialties as never, cells, plan.input.limits.classMin, api.transfers);
      for (const row of laidOut) expect([seed, row.moved <= row.had]).toEqual([seed, true]);
    }
  });

  it('say once for the plan what holds of every specialty', () => {
    for (const { report, rows } of plans) {
      const noted = report.zh.notes;
      for (const one of rows) for (const text of one.said.zh.reasons) expect(noted).not.toContain(text);
    }
  });
});

/** What the document counts is what the page counts, and a suspended programme is no candidate. */
function counted(report: Spoke['report'], counts: ReturnType<typeof verdictCounts>, seed: number): void {
  const standing = report.zh.rows.filter(
    ({ input, recommended, decided }) =>
      standingOf(input) === 'suspended' && (decided.intake ?? recommended) === 0,
  );
  expect([seed, counts.suspended]).toEqual([seed, standing.length]);
  const summary = planSummary(report.zh).join('');
  // why the two that are left at balance need not be equally many stands wherever they do
  expect(summary.includes('相等的是近期的需求和供给')).toBe(summary.includes('没人来做的岗位'));
  for (const [count, text] of [
    [counts.candidates, `${counts.candidates} 个候选专业点不开`],
    [counts.suspended, `${counts.suspended} 个停招的专业点不恢复`],
    [counts.adjust, `微调 ${counts.adjust} 个`],
    [counts.hold, `保持 ${counts.hold} 个`],
  ] as const)
    expect([seed, summary.includes(text)], summary).toEqual([seed, count > 0]);
}

/** The simple rule from the figures of its sentence. */
function recompute(one: Spoken, rule: number): void {
  const text = said(one, 'rule_signs', 'en');
  const figures = text.match(
    /mean.*?; ([\d,.]+) × \[1 \+ ¼ × \(([\d.]+) − 1\) \+ ¼ × \(([\d.]+) − 1\)\] = ([\d,]+\.\d), within its bounds ([\d,]+)(?:–([\d,]+))?(?: \(with up to [\d,]+ places?.*?\))? that is ([\d,]+\.\d)(?:;.* ([\d.]+)% .*(upper|lower) limit: ([\d,]+\.\d))?/,
  );
  expect(figures, text).not.toBeNull();
  const [, last, ratio, placed, wanted, low, high = low, within, part = '0', end, fits = within] =
    figures ?? [];
  const [from, to] = [asNumber(low), asNumber(high)];
  const worked = asNumber(last) * (1 + 0.25 * (asNumber(ratio) - 1) + 0.25 * (asNumber(placed) - 1));
  expect(Math.abs(worked - asNumber(wanted)), text).toBeLessThan(0.15);
  expect(Math.abs(Math.min(to, Math.max(from, asNumber(wanted))) - asNumber(within)), text).toBeLessThan(
    0.06,
  );
  const bound = end === 'upper' ? to : from;
  const fitted = asNumber(within) + (asNumber(part) / 100) * (bound - asNumber(within));
  expect(Math.abs(fitted - asNumber(fits)), text).toBeLessThan(0.16);
  expect(Math.abs(rule - asNumber(fits)), text).toBeLessThan(0.06);
}

/** Of a class that stops: its last intake, places that arrive, and the rest, from its reason. */
function movedOf({ row }: Spoken): (number | undefined)[] {
  const values = row.reasons.find(({ code }) => code === 'moved_to')?.values;
  return [values?.last, values?.arrive, values?.rest].map((one) =>
    typeof one === 'number' ? one : undefined,
  );
}

/** The schools that a verdict's sentence names, with their places; of one alone the places are those of the sentence. */
function endsOf(one: Spoken, here: readonly Spoken[], lang: 'zh' | 'en') {
  const { row } = one;
  const text = one.said[lang].verdict;
  const [total] =
    text.match(lang === 'zh' ? /\d+(?= 个名额(?:转到|来自))/ : /\d+(?= (?:places go|of these places))/) ?? [];
  const whole = row.verdict === 'transfer' ? (row.last ?? 0) : (row.recommended ?? 0) - (row.last ?? 0);
  return here.flatMap((other) => {
    const name = inLetters(other.row.school);
    if (other === one || !text.includes(name) || /继续办|run on at/.test(text)) return [];
    const own = text.match(
      lang === 'zh' ? new RegExp(`${name}（(\\d+) 个）`) : new RegExp(`${name} \\((\\d+)\\)`),
    )?.[1];
    return [{ giver: row.school, taker: other.row.school, places: Number(own ?? total ?? whole) }];
  });
}
