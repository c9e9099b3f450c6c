import { expect, test } from 'vitest';
import type { ImportOrderParts } from '../../../web/src/lib/api/types.ts';
import { missingOf, standingOf, stepName, stepsFor } from '../../../web/src/lib/figures/importOrder.ts';
import { language } from '../../../web/src/lib/i18n/index.ts';

const named = (kind: string, nameZh: string, nameEn: string) => ({ kind, nameZh, nameEn, files: 0, rows: 0 });
const steps: ImportOrderParts['steps'] = [
  {
    kinds: [named('schools', '学校', 'schools')],
    handedIn: true,
    optional: false,
    figures: ['index', 'plan'],
  },
  {
    kinds: [
      named('outcomes', '毕业去向', 'graduate outcomes'),
      named('outcome-returns', '就业统计表', 'outcome return'),
    ],
    handedIn: false,
    optional: false,
    figures: ['index', 'plan'],
  },
  {
    kinds: [named('market', '市场供求季报', 'market return')],
    handedIn: false,
    optional: false,
    figures: ['ratio'],
  },
];

test('a page lists the steps of its own figures, and says either of two files in both languages', () => {
  const own = stepsFor({ steps }, ['index']);
  expect(own.map(({ figures }) => figures)).toEqual([['index'], ['index']]);
  const [missing] = missingOf(own);
  if (!missing) throw new Error('nothing is missing');
  expect(stepName(missing, language('zh'))).toBe('毕业去向或就业统计表');
  expect(stepName(missing, language('en'))).toBe('graduate outcomes or outcome return');
});

test('a first figure waits, stands, is too thin, or is for people to make', () => {
  const needs = (handedIn: boolean) => [{ kinds: ['market'], handedIn }];
  const of = (figure: 'ratio' | 'gap' | 'plan', handedIn: boolean, shown = false) =>
    ({ figure, shown, needs: needs(handedIn) }) as const;
  expect(standingOf(of('ratio', false), null)).toBe('waits');
  expect(standingOf(of('ratio', true, true), null)).toBe('shown');
  expect(standingOf(of('ratio', true), null)).toBe('thin');
  expect(standingOf(of('plan', true), null)).toBe('make');
  const county = { code: '220503', nameZh: '二道江区', nameEn: '' };
  const part = { expected: 2, missing: [], unknown: [county] };
  expect(standingOf(of('gap', true), part)).toBe('part');
  expect(standingOf(of('plan', true), part)).toBe('makePart');
  expect(standingOf(of('ratio', true), part)).toBe('thin');
});
