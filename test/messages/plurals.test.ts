import { IntlMessageFormat } from 'intl-messageformat';
import { expect, test } from 'vitest';
import serverEn from '../../messages/server/en.json' with { type: 'json' };
import sharedEn from '../../messages/shared/en.json' with { type: 'json' };
import webEn from '../../messages/web/en.json' with { type: 'json' };
import { t } from '../../messages/web.ts';

/** Things that sentences count. */
const COUNTED =
  'vacancies|seekers|specialties|graduates|places|entrants|programmes|schools|quarters|years|records|rows|columns|fields|files|lines|cells|characters|letters|advertisements|titles|employers|teachers|hours|opinions|counties|people|scenarios|assumptions|students|occupations|regions|classes|days';
const NOUN = new RegExp(`^\\s+(?:[a-z-]+ )?(?:${COUNTED})\\b`);

/** Values with decimals, which English counts as many, and those that are no count at all. */
const NO_COUNT = /^(worth|factor|mean|ratio|rate|percent|share|year|range|signed|effective|from|entry)$/;

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

/** Counts before a plural noun that stay so for one: not parted by `plural`. */
function unparted(parts: readonly Part[], within: readonly string[] = []): string[] {
  return parts.flatMap((part, at) => {
    if ('options' in part) {
      // 6: plural; what stands in its arms is chosen by that count
      const known = part.type === 6 ? [...within, part.value] : within;
      return Object.values(part.options).flatMap((option) => unparted(option.value, known));
    }
    const next = parts[at + 1];
    if (!(part.type === 1 || part.type === 2) || next?.type !== 0 || within.includes(part.value)) return [];
    return NOUN.test(next.value) && !NO_COUNT.test(part.value) ? [`{${part.value}}${next.value}`] : [];
  });
}

test.each([
  ['web', webEn],
  ['shared', sharedEn],
  ['server', serverEn],
])('every count before a noun of the English %s catalogue has a form for one', (_, catalogue) => {
  const found = Object.entries(catalogue).flatMap(([key, message]) =>
    unparted(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst()).map(
      (text) => `${key}: ${text}`,
    ),
  );
  expect(found).toEqual([]);
});

test('one is told as one, whether it comes as a number or as it is printed', () => {
  const counts = (vacancies: string | number, seekers: string | number) =>
    t('en', 'specialty.tile.counts', { vacancies, seekers });
  expect(counts('1', 1)).toBe('1 vacancy, 1 job seeker');
  expect(counts('1,234', '0')).toBe('1,234 vacancies, 0 job seekers');
  expect(t('en', 'home.outlook.sides', { short: '1', surplus: '2' })).toContain('1 specialty is');
});
