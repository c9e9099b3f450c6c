import { type CodeOf, hasMessage, type MessageKey } from '@gongxu/messages/server';
import { expect, test } from 'vitest';
import server from '../../messages/server/zh.json' with { type: 'json' };
import shared from '../../messages/shared/zh.json' with { type: 'json' };
import type { ErrorCode } from '../../server/api/errors/apiError.ts';
import type { AccessRefusal } from '../../server/domain/access/accessRefused.ts';
import type { AccountRole } from '../../server/domain/access/roles.ts';
import type { EditionProblemCode } from '../../server/domain/edition/problem.ts';
import { importKinds } from '../../server/domain/import/importKinds.ts';
import type { Personal } from '../../server/domain/import/personalData.ts';
import type { ImportKind, ProblemCode } from '../../server/domain/import/types.ts';
import type { BreakableLimit } from '../../server/domain/plan/lifecycle/limitBreach.ts';
import { REASON_CODES, type ReasonCode } from '../../server/domain/plan/planReasonCodes.ts';
import type { Assumption } from '../../server/domain/plan/whatif/assumptionEnds.ts';

/** Compiles where both unions have the same members: no code without a sentence, no sentence without a code. */
function sameCodes<A extends string, B extends string>(
  ..._: [A] extends [B] ? ([B] extends [A] ? [] : [unsaid: Exclude<B, A>]) : [unused: Exclude<A, B>]
): void {}

type Said<Code extends string> = Exclude<Code, Personal> | `${Extract<Code, Personal>}.${'header' | 'row'}`;

/** Codes that Apollo, the server's own routes and its front door give beside those of `ApiError`. */
type RequestError =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'FOREIGN_HOST'
  | 'FOREIGN_ORIGIN'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'INVALID_VARIABLES'
  | 'LIMIT_EXCEEDED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'UNKNOWN_QUERY'
  | 'UNKNOWN_TABLE'
  | 'REQUEST_TOO_LARGE'
  | 'REQUEST_UNREADABLE';

/** Sentences for a range that is one number, for a cost that is none, and with more figures, beside those of their reasons. */
type ReasonVariant =
  | `${'keeping_costs' | 'keeping_indifferent' | 'keeping_shared'}.free`
  | 'stability.single'
  | `${FullerReason}.full`;

/** Reasons that carry more than those of plans kept before. */
type FullerReason =
  | 'at_kept'
  | 'at_sum_fewer'
  | 'at_sum_more'
  | 'candidate_not_worth'
  | 'candidate_opens'
  | 'candidate_unlikely'
  | 'keeping_competing'
  | 'moved_from'
  | 'moved_to'
  | 'red_card_barred'
  | 'red_card_needed'
  | 'red_card_stopped'
  | 'rule_signs'
  | 'taken_up_by'
  | 'takes_up';

test('every code that the server can give has a sentence, and no sentence is left without its code', () => {
  sameCodes<CodeOf<'problem'>, Said<ProblemCode>>();
  sameCodes<CodeOf<'fix'>, Said<ProblemCode>>();
  sameCodes<CodeOf<'edition'>, EditionProblemCode>();
  sameCodes<CodeOf<'error'>, ErrorCode | RequestError>();
  sameCodes<CodeOf<'access'>, AccessRefusal>();
  sameCodes<CodeOf<'cli.user.role'>, AccountRole>();
  sameCodes<CodeOf<'reason'>, ReasonCode | ReasonVariant>();
  sameCodes<CodeOf<'limitName'>, BreakableLimit>();
  sameCodes<CodeOf<'file'>, ImportKind>();
  sameCodes<CodeOf<'kindRow'>, ImportKind>();
  sameCodes<CodeOf<'assumption'>, Assumption>();
  const keys: MessageKey[] = REASON_CODES.map((code) => `reason.${code}` as const);
  expect(keys.every(hasMessage)).toBe(true);
});

test('every column of every kind of file says what it means, and nothing else does', () => {
  const abouts = new Set(
    Object.values(importKinds).flatMap(({ columns }) => columns.map(({ about }) => `column.${about}`)),
  );
  expect([...abouts].sort()).toEqual(
    Object.keys(server)
      .filter((key) => key.startsWith('column.'))
      .sort(),
  );
});

test('every reason of a plan has one sentence, the same on paper as on the pages', () => {
  expect(REASON_CODES.filter((code) => !Object.hasOwn(shared, `reason.${code}`))).toEqual([]);
});
