import type { Role } from '../api/types.ts';

/**
 * Role and body out of a form: one choice `role` or `role:code`, and a code typed beside it for roles whose bodies no list has.
 */
export function givenRole(form: FormData): { role: Role; scope: string | null } {
  const [role = '', code = ''] = String(form.get('role') ?? '').split(':', 2);
  const typed = String(form.get('body') ?? '').trim();
  return { role: role as Role, scope: code || typed || null };
}
