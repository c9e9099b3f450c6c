/** Why something about accounts was not done; each has its sentence `access.<code>`. */
export const ACCESS_REFUSALS = [
  'ACCOUNT_NAME_INVALID',
  'ACCOUNT_NAME_TAKEN',
  'ACCOUNT_SHOWN_NAME_INVALID',
  'ACCOUNT_SHOWN_NAME_RESERVED',
  'ACCOUNT_SCOPE_MISSING',
  'ACCOUNT_SCOPE_NEEDLESS',
  'ACCOUNT_SCOPE_UNKNOWN',
  'ACCOUNT_SCOPE_TAKEN',
  'ACCOUNT_NOT_FOUND',
  'ACCOUNT_NOT_YOURS',
  'ACCOUNT_STATE',
  'ACCOUNT_DISABLED',
  'ACCOUNT_LAST_ADMIN',
  'LINK_OVER',
  'PASSWORD_WRONG',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_TOO_LONG',
  'PASSWORD_COMMON',
  'PASSWORD_OF_NAMES',
  'SECOND_FACTOR_CODE_WRONG',
  'SECOND_FACTOR_NEEDED',
  'SECOND_FACTOR_NOT_BEGUN',
  'PASSKEY_TAKEN',
  'PASSKEY_WRONG',
  'PASSKEY_NOT_HERE',
  'IDENTITY_TAKEN',
  'IDENTITY_UNKNOWN',
  'ACCOUNT_LAST_WAY',
  'PROVIDER_DOWN',
  'PROVIDER_WRONG',
  'PROVIDER_CANCELLED',
  'DEMONSTRATION_OVER',
  'SIGN_IN_WRONG',
  'SIGN_IN_CODE_WRONG',
  'SIGN_IN_CODE_MISSING',
  'SIGN_IN_PASSKEY_NEEDED',
  'SIGN_IN_CLOSED',
  'SIGN_IN_OVER',
  'SIGN_IN_AGAIN',
  'SIGN_IN_WAIT',
] as const;
export type AccessRefusal = (typeof ACCESS_REFUSALS)[number];

/** A refusal: a value, so that what was typed stays and the sentence stands beside its field. */
export interface AccessRefused {
  code: AccessRefusal;
  /** what was typed that it speaks of, where a form has such a field */
  field?: AccessField;
  /** ISO 8601: until when it is no use to try again */
  until?: string;
}

export type AccessField = 'name' | 'shownName' | 'role' | 'scope' | 'password' | 'current' | 'code';

/** Fields of the codes that always speak of the same one. */
const FIELD_OF: Partial<Record<AccessRefusal, AccessField>> = {
  ACCOUNT_NAME_INVALID: 'name',
  ACCOUNT_NAME_TAKEN: 'name',
  ACCOUNT_SHOWN_NAME_INVALID: 'shownName',
  ACCOUNT_SHOWN_NAME_RESERVED: 'shownName',
  ACCOUNT_SCOPE_MISSING: 'scope',
  ACCOUNT_SCOPE_NEEDLESS: 'scope',
  ACCOUNT_SCOPE_UNKNOWN: 'scope',
  ACCOUNT_SCOPE_TAKEN: 'scope',
  ACCOUNT_LAST_ADMIN: 'role',
  PASSWORD_WRONG: 'current',
  PASSWORD_TOO_SHORT: 'password',
  PASSWORD_TOO_LONG: 'password',
  PASSWORD_COMMON: 'password',
  PASSWORD_OF_NAMES: 'password',
  SECOND_FACTOR_CODE_WRONG: 'code',
  SIGN_IN_CODE_WRONG: 'code',
  SIGN_IN_CODE_MISSING: 'code',
};

/** A refusal with its field. */
export function refused(code: AccessRefusal): AccessRefused {
  const field = FIELD_OF[code];
  return field ? { code, field } : { code };
}

/** Whether an answer is a refusal. */
export function isRefused<Answer extends object>(
  answer: Answer | AccessRefused | null,
): answer is AccessRefused {
  return (
    answer !== null &&
    'code' in answer &&
    typeof answer.code === 'string' &&
    (ACCESS_REFUSALS as readonly string[]).includes(answer.code)
  );
}
