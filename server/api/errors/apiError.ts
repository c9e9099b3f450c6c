import { GraphQLError } from 'graphql';
import type { StatementRefusal } from '../../domain/import/withdrawalStatement.ts';
import type { StoreRefusal } from '../../domain/plan/lifecycle/planRefused.ts';
import { errorSentence } from '../locale/errorSentence.ts';

export type ErrorCode =
  | 'NOTHING_PUBLISHED'
  | 'UNKNOWN_CODE'
  | 'UNKNOWN_PERIOD'
  | 'UNKNOWN_COHORT'
  | 'UNKNOWN_BATCH'
  | 'UNKNOWN_KIND'
  | 'GROUP_NOT_AVAILABLE'
  | 'FILTER_NOT_AVAILABLE'
  | 'LIST_TOO_LONG'
  | 'INVALID_CURSOR'
  | 'NOT_WITHDRAWABLE'
  | 'ALREADY_WITHDRAWN'
  | 'BATCH_BUSY'
  | StatementRefusal['code']
  | 'NOT_COMMITTABLE'
  | 'NOT_GIVABLE'
  | 'WARNINGS_WAIT'
  | 'FILE_GONE'
  | 'RESTORE_CONFLICT'
  | 'INVALID_TITLE'
  | 'TITLE_NOT_SETTLED'
  | 'PLAN_BUSY'
  | 'PLAN_UNKNOWN_JOB'
  | 'PLAN_TOO_MANY_COMPARED'
  | StoreRefusal['code'];

/**
 * An error the reader can act on. `extensions` carry the code and the values of its sentence; the sentence
 * itself is put into the reader's language where the answer leaves (see `localiseError`).
 */
export class ApiError extends GraphQLError {
  readonly code: ErrorCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, values: Record<string, string | number>) {
    super(errorSentence('en', code, values), { extensions: { code, values } });
    this.code = code;
    this.values = values;
  }
}
