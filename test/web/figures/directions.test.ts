import { describe, expect, test } from 'vitest';
import { createAccumulator } from '../../../server/domain/cube/createAccumulator.ts';
import { shiftQuarter } from '../../../server/domain/facts/period.ts';
import { makePublication } from '../../../server/domain/publication/makePublication.ts';
import { guidanceFinding, reasonText } from '../../../web/src/lib/charts/findings/index.ts';
import { countBeside, demandSources, gapWord, marketAgainst } from '../../../web/src/lib/figures/guidance.ts';
import { formatInterval } from '../../../web/src/lib/format/index.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';
import { cityFacts, index, marketBlocks, outcomeBlocks } from '../../domain/publication/cityFacts.ts';

const TAUGHT = ['660101', '730601'];
const QUARTERS = Array.from({ length: 24 }, (_, i) => shiftQuarter('2020Q4', i));

/** Two specialties that are taught and one that is not; `wanted` new vacancies a quarter for the first, 60 for the others. */
function rowsOf(wanted: number) {
  const enrolment = createAccumulator('enrolment', { dataKind: 'real' });
  const none = { planned: null, applications: null, onRoll: null };
  for (const specialty of TAUGHT)
    for (const entryYear of ['2022', '2023', '2024', '2025', '2026']) {
      const row = { ...none, school: 'D01', specialty, entryYear };
      enrolment.add({ ...row, stage: 'intake', enrolled: 100, graduated: null });
      if (entryYear < '2024') enrolment.add({ ...row, stage: 'graduated', enrolled: null, graduated: 90 });
    }
  const capacity = { places: 900, teachers: 60, dualTeachers: null, workshopHours: null };
  return makePublication(
    cityFacts({
      index,
      market: marketBlocks(
        QUARTERS.flatMap((period, t) => [
          { period, region: '220500', occupation: '6-18', newVacancies: wanted + ((t * 7) % 11) },
          { period, region: '220500', occupation: '6-24', newVacancies: 60 - ((t * 5) % 9) },
          { period, region: '220500', occupation: '4-01', newVacancies: 60 + ((t * 3) % 13) },
        ]),
      ),
      outcomes: outcomeBlocks(
        TAUGHT.flatMap((specialty) =>
          ['2024', '2025', '2026'].map((cohort) => ({ specialty, cohort, times: 90 })),
        ),
      ),
      enrolment: [...enrolment.blocks()],
      programmes: TAUGHT.map((specialty) => ({
        ...{ school: 'D01', specialty, opened: '2010', length: 3, status: 'open' as const },
        ...capacity,
      })),
    }),
  ).guidance;
}

const CODES = {
  short: ['relative_short'],
  surplus: ['relative_surplus'],
  unclear: ['relative_unclear', 'relative_acts_short', 'relative_acts_surplus'],
};

describe('the direction beside other specialties, from facts to what is read', () => {
  const rows = [30, 36, 40, 44, 48, 56, 80].flatMap(rowsOf);
  const told = rows.filter(({ balance }) => balance.gap.value !== null);
  const side = ({
    low,
    high,
  }: {
    low: number | null;
    high: number | null;
  }): 'short' | 'surplus' | 'unclear' =>
    (low as number) > 0 ? 'short' : (high as number) < 0 ? 'surplus' : 'unclear';

  test('is one: of the printed interval, in list, label, headline and reason', () => {
    const found = told.map(({ balance }) => side(balance.gap));
    expect(new Set(found)).toEqual(new Set(['short', 'surplus', 'unclear']));
    const count = (of: string) => found.filter((one) => one === of).length;
    const said = rows.map(({ balance }) => ({
      beside: balance.gap.value === null ? null : side(balance.gap),
      balance,
    }));
    expect(countBeside(said)).toEqual({
      refused: 0,
      short: count('short'),
      surplus: count('surplus'),
      unclear: count('unclear'),
      uncollected: 0,
      missing: rows.length - told.length,
    });
    for (const locale of ['zh', 'en'] as const) {
      const said = language(locale);
      for (const row of told) {
        const { gap, shortageProbability } = row.balance;
        const of = side(gap);
        expect(gapWord(gap, shortageProbability, 'relative', said).word).toBe(
          said.t(`plan.relative.word.${of}`),
        );
        expect(guidanceFinding(row, said.t)).toMatch(
          locale === 'zh'
            ? { short: /更缺人/, surplus: /富余/, unclear: /看不出/ }[of]
            : { short: /shorter than/, surplus: /in surplus/, unclear: /cannot be told/ }[of],
        );
        const printed = formatInterval(gap.low, gap.high, 'people', locale) as string;
        expect(/^0–|(至|to) 0$/.test(printed)).toBe(false);
        const reasons = row.reasons.filter(({ code }) => code.startsWith('relative_'));
        for (const { code, values } of reasons) {
          expect(CODES[of]).toContain(code);
          const listed = Object.entries(values).map(([name, value]) => ({
            name,
            number: typeof value === 'number' ? value : null,
            text: typeof value === 'string' ? value : null,
          }));
          const sentence = reasonText({ code, values: listed }, said);
          expect(sentence).not.toMatch(/NaN|undefined/);
        }
      }
    }
  });

  test('a verdict may act on a probability, and then claims no side', () => {
    const acts = told.filter(
      ({ balance, verdict }) =>
        side(balance.gap) === 'unclear' && ['expand', 'shrink', 'new'].includes(verdict),
    );
    for (const { reasons } of acts)
      expect(reasons.some(({ code }) => code.startsWith('relative_acts'))).toBe(true);
    expect(acts.length).toBeGreaterThan(0);
  });

  test('of what is not taught, a demand beside a supply of none is no certainty', () => {
    const untaught = told.filter(({ schools }) => schools.length === 0);
    expect(untaught.length).toBeGreaterThan(0);
    for (const { balance, supply, shortageProbability } of untaught) {
      expect([balance.supply.note, supply.value, shortageProbability]).toEqual(['smallest_class', 0, null]);
    }
  });
});

test.each([
  ['u3', 'new', 'surplus'],
  ['s1', 'shrink', 'short'],
  ['u3', 'shrink', null],
  ['unclear', 'new', null],
  [null, 'expand', null],
] as const)(
  'the market of today, %s, beside the verdict %s is joined in a sentence where they differ',
  (direction, verdict, said) => expect(marketAgainst({ direction, verdict })).toBe(said),
);

test('the largest sources of demand are named, and all others are one number', () => {
  const of = (...persons: number[]) =>
    demandSources(
      persons.map((n, i) => ({ code: `${i}`, nameZh: `职业${i}`, nameEn: '', persons: n })),
      language('zh'),
    );
  expect(of(40, 28, 10, 9, 1)).toBe('职业0 40 人、职业1 28 人、职业2 10 人，其他职业共 10 人');
  expect(of(12)).toBe('职业0 12 人');
});
