import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import sharedEn from '../../../messages/shared/en.json' with { type: 'json' };
import sharedZh from '../../../messages/shared/zh.json' with { type: 'json' };
import webEn from '../../../messages/web/en.json' with { type: 'json' };
import webZh from '../../../messages/web/zh.json' with { type: 'json' };
import { INDICATORS } from '../../../server/domain/indicators/catalogue.ts';
import { REASON_CODES, REASONS } from '../../../server/domain/plan/planReasonCodes.ts';

/** Values the pages make from `low`, `high` and `gap`. */
const DERIVED = ['range', 'turned', 'signed'];

const catalogues: [string, Record<string, string>][] = [
  ['zh', { ...sharedZh, ...webZh }],
  ['en', { ...sharedEn, ...webEn }],
];

describe.each(catalogues)('the words of codes in %s', (_, messages) => {
  it('have a name and a definition for every indicator', () => {
    const keys = INDICATORS.flatMap(({ code, unit }) => [
      `indicator.${code}.name`,
      `indicator.${code}.definition`,
      `indicator.unit.${unit}`,
    ]);
    expect(keys.filter((key) => !messages[key])).toEqual([]);
  });

  it('have a sentence for every reason', () => {
    expect(REASON_CODES.filter((code) => !messages[`reason.${code}`])).toEqual([]);
  });

  it('print only values that a reason carries', () => {
    const strange = REASON_CODES.flatMap((code) => {
      const printed = argumentsOf(new IntlMessageFormat(messages[`reason.${code}`] ?? '').getAst());
      const carried: readonly string[] = [...REASONS[code], ...DERIVED];
      return printed.filter((name) => !carried.includes(name)).map((name) => `${code}: ${name}`);
    });
    expect(strange).toEqual([]);
  });
});

/** Values that a parsed sentence prints or chooses by, its branches too. */
function argumentsOf(parts: ReturnType<IntlMessageFormat['getAst']>): string[] {
  return parts.flatMap((part) => [
    ...('value' in part && !isText(part) ? [String(part.value)] : []),
    ...('options' in part ? Object.values(part.options).flatMap(({ value }) => argumentsOf(value)) : []),
  ]);
}

/** Words, and the number of a plural where it stands. */
function isText({ type }: { type: number }): boolean {
  return type === 0 || type === 7;
}
