import { type AccessRefused, refused } from './accessRefused.ts';
import { type AccountRole, isScoped, SCOPE_OF } from './roles.ts';

/** Of an association, its name as its files write it: no list gives codes. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}\p{P} ]{0,59}$/u;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/**
 * A role that speaks for one body names it; the others name none.
 *
 * @param isKnown whether a list has the code of a body; null: there is no list of such bodies
 */
export function scopeRefusal(
  role: AccountRole,
  scope: string | null,
  isKnown: (of: (typeof SCOPE_OF)[keyof typeof SCOPE_OF], code: string) => boolean | null,
): AccessRefused | null {
  if (!isScoped(role)) return scope === null ? null : refused('ACCOUNT_SCOPE_NEEDLESS');
  if (scope === null || scope === '') return refused('ACCOUNT_SCOPE_MISSING');
  return (isKnown(SCOPE_OF[role], scope) ?? (role === 'association' ? NAME : CODE).test(scope))
    ? null
    : refused('ACCOUNT_SCOPE_UNKNOWN');
}
