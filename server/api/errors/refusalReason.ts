import { type CodeOf, type Locale, t } from '@gongxu/messages/server';

/** What graphql-js, graphql-armor and Apollo say in English when they refuse a request, and what in it is a value. */
const REASONS: readonly [code: CodeOf<'graphql'>, pattern: RegExp, values: readonly string[]][] = [
  ['unknown_field', /^Cannot query field "(.+?)" on type "(.+?)"\./, ['field', 'type']],
  ['unknown_argument', /^Unknown argument "(.+?)" on field "(.+?)"\./, ['argument', 'field']],
  [
    'argument_missing',
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required/,
    ['field', 'argument', 'type'],
  ],
  ['selection_missing', /^Field "(.+?)" of type "(.+?)" must have a selection/, ['field', 'type']],
  ['selection_too_deep', /^Field "(.+?)" must not have a selection/, ['field']],
  ['variable_missing', /^Variable "(.+?)" of (?:required|non-null) type "(.+?)"/, ['variable', 'type']],
  ['variable_undefined', /^Variable "(.+?)" is not defined/, ['variable']],
  ['variable_unused', /^Variable "(.+?)" is never used/, ['variable']],
  ['variable_invalid', /^Variable "(.+?)" got invalid value (.+?); /s, ['variable', 'value']],
  [
    'variable_type',
    /^Variable "(.+?)" of type "(.+?)" used in position expecting type "(.+?)"/,
    ['variable', 'type', 'expected'],
  ],
  ['value_of_type', /^Expected value of type "(.+?)", found (.+?)[.;]/, ['type', 'value']],
  ['value_of_type', /^(\w+) cannot represent (?:a )?non.*?: (.+)$/, ['type', 'value']],
  ['value_of_enum', /^Enum "(.+?)" cannot represent non-\w+ value: (.+?)\.?$/, ['type', 'value']],
  ['value_of_enum', /^Value (.+?) does not exist in "(.+?)" enum/, ['value', 'type']],
  ['unknown_type', /^Unknown type "(.+?)"/, ['type']],
  ['unknown_fragment', /^Unknown fragment "(.+?)"/, ['fragment']],
  ['syntax_expected', /^Syntax Error: Expected (.+), found (.+)\.$/, ['expected', 'found']],
  ['syntax_unexpected', /^Syntax Error: Unexpected (.+)\.$/, ['found']],
  [
    'limit',
    /^(?:Query )?(Cost|Depth|Aliases|Directives) limit of (\d+) exceeded, found (\d+(?:\.\d+)?(?:e\+?\d+)?)/i,
    ['what', 'limit', 'found'],
  ],
  ['tokens', /^Document contains more tha[nt] (\d+) tokens/, ['limit']],
  ['body_missing', /^POST body missing/, []],
  ['variables_text', /^`variables` in a POST body/, []],
  ['operation_unnamed', /^Must provide operation name/, []],
  ['operation_unknown', /^Unknown operation named "(.+?)"\./, ['operation']],
  ['text_unreadable', /^Text holds NUL/, []],
  ['subscription', /^Subscriptions are not answered/, []],
  ['foreign_form', /^This operation has been blocked as a potential Cross-Site/, []],
];

/** Why a request was refused, in the reader's language; what is not known here stays as it is. */
export function refusalReason(reason: string, language: Locale): string {
  for (const [code, pattern, names] of REASONS) {
    const [whole, ...found] = pattern.exec(reason) ?? [];
    if (whole !== undefined)
      return t(
        language,
        `graphql.${code}`,
        Object.fromEntries(names.map((name, i) => [name, printed(name, found[i] ?? '')])),
      );
  }
  return reason;
}

/** A value as the sentence prints it. A cost of very many levels is written with an exponent, which says nothing to people. */
function printed(name: string, found: string): string {
  if (name === 'what') return found.toLowerCase();
  if (name !== 'found' || !/^\d.*e/.test(found)) return found;
  return Number(found).toLocaleString('en', { useGrouping: false, maximumFractionDigits: 0 });
}
