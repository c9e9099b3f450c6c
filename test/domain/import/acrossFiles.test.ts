import { describe, expect, test } from 'vitest';
import type { KnownFacts } from '../../../server/domain/import/checks/knownFacts.ts';
import { check, codes, known } from './context.ts';

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
