import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualBand } from '../../../server/domain/import/checks/historyCheck.ts';
import { type KnownFacts, NOTHING_KNOWN } from '../../../server/domain/import/checks/knownFacts.ts';
import { check, context } from './context.ts';

const { checks } = context;

const periods = (values: readonly number[], first = 2022) =>
  new Map(values.map((value, i) => [String(first + i), value]));
const known = (more: Partial<KnownFacts>) => ({ known: { ...NOTHING_KNOWN, ...more } });
const codes = ({ problems }: ReturnType<typeof check>) => problems.map(([row, , , code]) => [row, code]);

describe('usualBand()', () => {
  // by hand: 2√(x+⅜) is 20.037 for 100, and 4 to either side lead back to 63.9 and 144.1
  test('holds counts that never varied to the chance of counting', () => {
    expect(usualBand([100, 100, 100, 100], checks)).toEqual({ low: 63, high: 145, middle: 100 });
  });

  test('is never narrower than the tolerance', () => {
    expect(usualBand([10_000, 10_000, 10_000, 10_000], checks)).toEqual({
      low: 7000,
      high: 13_000,
      middle: 10_000,
    });
  });

  test('widens with what its sender shows', () => {
    expect(usualBand([40, 100, 180, 90, 60], checks)?.high).toBeGreaterThan(250);
  });

  test('is not made of too few periods, and forgets those beyond its window', () => {
    expect(usualBand([100, 100, 100], checks)).toBeNull();
    expect(usualBand([...Array(20).fill(9000), ...Array(12).fill(100)], checks)?.middle).toBe(100);
  });

  test('holds its own median, grows with the counts, and is not moved by one outlier', () => {
    const counts = fc.array(fc.nat(5000), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(counts, fc.nat(5000), (earlier, more) => {
        const band = usualBand(earlier, checks);
        const shifted = usualBand(
          earlier.map((count) => count + more),
          checks,
        );
        expect(band?.low).toBeLessThanOrEqual(band?.middle ?? -1);
        expect(band?.high).toBeGreaterThanOrEqual(band?.middle ?? Infinity);
        expect(shifted?.middle).toBeGreaterThanOrEqual(band?.middle ?? Infinity);
        const steady = usualBand([...Array(6).fill(50), more * 1000], checks);
        expect(steady?.middle).toBe(50);
      }),
    );
  });
});

describe('history', () => {
  const MARKET = 'period,region,occupation,vacancies,seekers\n';
  const quarters = (value: number) =>
    new Map(['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map((quarter) => [quarter, value]));
  const series = (name: string) => quarters(name === 'vacancies|220502|6' ? 120 : 240);

  test('a count ten times that of earlier quarters is kept with a warning; a usual one says nothing', () => {
    const jump = check(
      'market',
      `${MARKET}2026Q1,220502,6,1200,240\n2026Q1,220503,6,230,250`,
      known({ series }),
    );
    expect(jump.problems).toEqual([
      [2, 'vacancies', '1200', 'jump'],
      [2, null, '1200', 'jump_of_sum'],
    ]);
    expect(jump.checker.problems.kept[0]?.values).toEqual({
      period: '2026Q1',
      low: 80,
      high: 168,
      middle: 120,
    });
    expect([jump.checker.refused.size, jump.checker.warned]).toEqual([0, 1]);
  });

  test('half of the occupations missing shows in the sum of the region', () => {
    const text = `${MARKET}2026Q1,220503,6-18,100,250`;
    const halved = check(
      'market',
      text,
      known({ series: (name) => quarters(name.split('|').length === 2 ? 240 : 100) }),
    );
    expect(halved.problems.map(([, , value, code]) => [value, code])).toContainEqual(['100', 'jump_of_sum']);
  });

  test('earlier quarters of the same file are history too, half-years are another matter', () => {
    const lines = ['2025Q1', '2025Q2', '2025Q3', '2025Q4'].map((quarter) => `${quarter},220502,6,120,240`);
    expect(codes(check('market', `${MARKET}${lines.join('\n')}\n2026Q1,220502,6,1200,240`))).toEqual([
      [6, 'jump'],
      [6, 'jump_of_sum'],
    ]);
    expect(check('market', `${MARKET}2026H1,220502,6,1200,240`, known({ series })).problems).toEqual([]);
  });

  test('graduates, enrolment and the intake pool are held against earlier years', () => {
    const past = known({ series: () => periods([40, 42, 41, 44]) });
    const returns = 'school,specialty,cohort,graduates\nS01,700206,2026,9';
    expect(codes(check('outcome-returns', returns, past))).toEqual([[2, 'jump']]);
    const enrolment =
      'school,specialty,entry_year,stage,planned,on_roll\nS01,700206,2026,intake,400,\nS01,700206,2026,year1,,40';
    expect(check('enrolment', enrolment, past).problems).toEqual([[2, 'planned', '400', 'jump']]);
    expect(codes(check('intake-pool', 'region,year,leavers\n220502,2026,4', past))).toEqual([[2, 'jump']]);
    const graduates = 'student,school,specialty,cohort,outcome\n1,S01,700206,2026,seeking';
    expect(codes(check('outcomes', graduates, past))).toEqual([[2, 'jump_of_graduates']]);
  });
});

describe('placement and pay of a group', () => {
  const HEADER = 'student,school,specialty,cohort,outcome,pay';
  const outcomes = (count: number, outcome: string, pay: string, from = 1) =>
    Array.from({ length: count }, (_, i) => `${from + i},S01,700206,2026,${outcome},${pay}`);

  test('all of 30 placed is asked about; all of 29, or one of 30 seeking, is not', () => {
    const of = (...lines: string[]) => codes(check('outcomes', [HEADER, ...lines].join('\n')));
    expect(of(...outcomes(30, 'contract', ''))).toEqual([[2, 'placement_high']]);
    expect(of(...outcomes(29, 'contract', ''))).toEqual([]);
    expect(of(...outcomes(29, 'contract', ''), ...outcomes(1, 'seeking', '', 100))).toEqual([]);
    expect(
      codes(check('outcome-returns', 'school,specialty,cohort,graduates,enterprises\nS01,700206,2026,30,30')),
    ).toEqual([[2, 'placement_high']]);
  });

  test('a median of pay beyond either goalpost is asked about, a few pays are not', () => {
    const of = (low: number, high: number) =>
      codes(
        check(
          'outcomes',
          [
            HEADER,
            ...outcomes(low, 'contract', '2000'),
            ...outcomes(high, 'contract', '8000', 100),
            ...outcomes(2, 'seeking', '', 300),
          ].join('\n'),
        ),
      );
    expect(of(20, 15)).toEqual([[2, 'pay_low']]);
    expect(of(15, 20)).toEqual([[2, 'pay_high']]);
    expect(of(16, 16)).toEqual([]);
  });
});

describe('across files', () => {
  const programme = { opened: '2020', length: 3, places: 100, status: 'open' as const };
  const intake = { enrolled: 50, onRoll: [48, 46, 45, null, null], graduated: null };
  const GRADUATES = 'school,specialty,cohort,graduates\n';

  test('more graduates than were last on roll, and fewer than graduated, are said; a twentieth is let pass', () => {
    const of = (graduates: number, graduated: number | null) =>
      codes(
        check(
          'outcome-returns',
          `${GRADUATES}S01,700206,2026,${graduates}`,
          known({ intake: (_, __, year) => (year === '2023' ? { ...intake, graduated } : null) }),
        ),
      );
    expect(of(60, null)).toEqual([[2, 'graduates_exceed_enrolment']]);
    expect(of(20, null)).toEqual([]);
    expect(of(47, 45)).toEqual([]);
    expect(of(20, 45)).toEqual([[2, 'graduates_below_enrolment']]);
  });

  test('graduates of several files count together', () => {
    const text = 'student,school,specialty,cohort,outcome\n1,S01,700206,2026,seeking';
    const stored = known({
      intake: () => ({ ...intake, graduated: 40 }),
      series: () => new Map([['2026', 49]]),
    });
    expect(check('outcomes', text, stored).checker.problems.kept[0]).toMatchObject({
      code: 'graduates_exceed_enrolment',
      values: { graduates: 50, expected: 40, entered: '2023' },
    });
  });

  test('a programme that is not told, not open yet, or of a school that was not there, is said', () => {
    const of = (more: Partial<KnownFacts>) =>
      codes(check('outcome-returns', `${GRADUATES}S01,700206,2026,9`, known(more)));
    expect(of({ programme: () => null })).toEqual([[2, 'programme_unknown']]);
    expect(of({ programme: () => ({ ...programme, opened: '2024' }) })).toEqual([[2, 'before_opening']]);
    expect(of({ school: () => ({ validFrom: null, validTo: '2020' }) })).toEqual([[2, 'school_not_there']]);
    expect(of({ programme: () => programme, school: () => ({ validFrom: '1998', validTo: null }) })).toEqual(
      [],
    );
    const opened = 'school,specialty,opened,length,status\nS01,700206,1990,3,open';
    const begun = known({ school: () => ({ validFrom: '1998', validTo: null }) });
    expect(codes(check('programmes', opened, begun))).toEqual([[2, 'school_not_there']]);
  });

  const ENROLMENT = 'school,specialty,entry_year,stage,applications,enrolled,on_roll,graduated\n';

  test('an intake of this year into a closed programme is said, one of an earlier year is not', () => {
    const closed = known({ programme: () => ({ ...programme, places: null, status: 'closed' as const }) });
    const text = `${ENROLMENT}S01,700206,2026,intake,,40,,\nS01,700206,2024,intake,,40,,`;
    expect(codes(check('enrolment', text, closed))).toEqual([[2, 'programme_not_open']]);
  });

  test('pupils of all years together above the places are said, with those that are stored', () => {
    const stored = known({
      programme: () => programme,
      intake: (_, __, year) => (year === '2024' ? { ...intake, onRoll: [60, 55, null, null, null] } : null),
    });
    const { checker } = check('enrolment', `${ENROLMENT}S01,700206,2025,intake,,46,,`, stored);
    expect(checker.problems.kept).toMatchObject([
      { row: 2, code: 'over_places', values: { pupils: 101, places: 100, year: '2025' } },
    ]);
    expect(check('enrolment', `${ENROLMENT}S01,700206,2025,intake,,45,,`, stored).problems).toEqual([]);
  });

  test('more enrolled than applied, and more graduated than enrolled, are kept with a warning', () => {
    const text = `${ENROLMENT}S01,700206,2023,intake,40,50,,\nS01,700206,2023,graduated,,,,51`;
    const { problems, checker } = check('enrolment', text);
    expect(problems).toEqual([
      [2, 'enrolled', '50', 'enrolled_exceed_applications'],
      [3, 'graduated', '51', 'graduated_exceed_enrolled'],
    ]);
    expect([checker.refused.size, checker.warned]).toEqual([0, 2]);
  });

  test('what advertisements tell too is noted once beside a market return, and the other way round', () => {
    const demand: KnownFacts['demand'] = (measure) =>
      new Set(measure === 'postings' ? ['2026Q1|220502', '2026Q2|220502'] : ['2026Q3|220502']);
    const market = check('market', 'period,region,occupation,vacancies,seekers\n2026H1,220502,6,5,6', {
      ...known({ demand: (measure) => (measure === 'postings' ? demand('postings') : new Set()) }),
    });
    expect(market.checker.problems.kept).toMatchObject([
      { code: 'demand_beside', severity: 'note', values: { other: 'postings', count: 2 } },
    ]);
    const posting = 'posting,title,region,opened\nA1,焊工,220502,2026-09-01\nA2,焊工,220503,2026-09-01';
    expect(
      codes(
        check(
          'postings',
          posting,
          known({ demand: (one) => (one === 'market' ? demand('market') : new Set()) }),
        ),
      ),
    ).toEqual([[2, 'demand_beside']]);
  });
});

describe('arithmetic', () => {
  test('new vacancies or seekers above those of the period are refused', () => {
    const text =
      'period,region,occupation,vacancies,seekers,new_vacancies,new_seekers\n2026Q1,220502,6,5,6,6,7';
    const { problems } = check('market', text);
    expect(problems).toEqual([
      [2, 'new_vacancies', '6', 'parts_exceed_total'],
      [2, 'new_seekers', '7', 'parts_exceed_total'],
    ]);
  });

  test('specialties above the total of their school and cohort are refused', () => {
    const text =
      'school,specialty,cohort,graduates\nS01,合计,2026,50\nS01,700206,2026,30\nS01,660103,2026,21';
    expect(codes(check('outcome-returns', text))).toEqual([[2, 'parts_exceed_total']]);
  });
});
