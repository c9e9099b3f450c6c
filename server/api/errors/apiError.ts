import { GraphQLError } from 'graphql';
import type { StatementRefusal } from '../../domain/import/withdrawalStatement.ts';
import type { StoreRefusal } from '../../domain/plan/lifecycle/planRefused.ts';
import type { ReleaseRefusal } from '../../domain/release/releaseRefused.ts';
import type { Named } from '../../messages/inWords.ts';
import { errorSentence } from '../locale/errorSentence.ts';

export type ErrorCode =
  | 'NOT_SIGNED_IN'
  | 'NOT_ALLOWED'
  | 'SECOND_FACTOR_NEEDED'
  | 'DEMONSTRATION_ONLY'
  | 'RIGHTS_ENDED'
  | 'KIND_NOT_YOURS'
  | 'NOTHING_PUBLISHED'
  | 'NOTHING_RELEASED'
  | 'UNKNOWN_CODE'
  | 'UNKNOWN_PERIOD'
  | 'UNKNOWN_COHORT'
  | 'UNKNOWN_BATCH'
  | 'UNKNOWN_KIND'
  | 'GROUP_NOT_AVAILABLE'
  | 'FILTER_NOT_AVAILABLE'
  | 'LIST_TOO_LONG'
  | 'INVALID_CURSOR'
  | 'UNKNOWN_TABLE'
  | 'UNKNOWN_RELEASE'
  | 'UNKNOWN_RELEASE_FILE'
  | 'UNKNOWN_RELEASE_FORMAT'
  | 'RELEASE_WITHDRAWN'
  | 'NOT_WITHDRAWABLE'
  | 'ALREADY_WITHDRAWN'
  | 'BATCH_BUSY'
  | StatementRefusal['code']
  | 'NOT_COMMITTABLE'
  | 'NOT_GIVABLE'
  | 'WARNINGS_WAIT'
  | 'FILE_GONE'
  | 'FILE_IN_BEFORE'
  | 'RESTORE_CONFLICT'
  | 'INVALID_TITLE'
  | 'TITLE_NOT_SETTLED'
  | 'PLAN_BUSY'
  | 'PLAN_UNKNOWN_JOB'
  | 'PLAN_TOO_MANY_COMPARED'
  | StoreRefusal['code']
  | ReleaseRefusal['code'];

/** HTTP statuses by which an answer says that whoever asks may not. */
const STATUS: ReadonlyMap<unknown, number> = new Map([
  ['NOT_SIGNED_IN', 401],
  ['NOT_ALLOWED', 403],
  ['SECOND_FACTOR_NEEDED', 403],
  ['DEMONSTRATION_ONLY', 403],
  ['RIGHTS_ENDED', 403],
  ['KIND_NOT_YOURS', 403],
]);

/** @returns undefined for every other code */
export function statusOf(code: unknown): number | undefined {
  return STATUS.get(code);
}

/** What the sentence of an error prints; of what has names, its name in the reader's language. */
export type ErrorValues = Readonly<Record<string, string | number | readonly Named[]>>;

/**
 * An error the reader can act on. `extensions` carry the code and the values of its sentence; the sentence
 * itself is put into the reader's language where the answer leaves (see `localiseError`).
 */
export class ApiError extends GraphQLError {
  readonly code: ErrorCode;
  /** HTTP status where it is all that an address answers */
  readonly status: number;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, values: ErrorValues) {
    super(errorSentence('en', code, values), { extensions: { code, values } });
    this.code = code;
    this.status = statusOf(code) ?? 404;
    this.values = values;
  }
}
