/** Who somebody is to an instance. `public` has no account; every other role is an account's. */
export const ROLES = ['public', 'employer', 'school', 'association', 'county', 'bureau', 'admin'] as const;
export type Role = (typeof ROLES)[number];
export type AccountRole = Exclude<Role, 'public'>;

/** Roles that speak for one body only, and of what the code in their scope is. */
export const SCOPE_OF = {
  employer: 'employer',
  school: 'school',
  association: 'association',
  county: 'region',
} as const satisfies Partial<Record<AccountRole, string>>;

/** Roles that decide for others: a password alone is too little for them. */
export const SECOND_FACTOR: ReadonlySet<AccountRole> = new Set(['county', 'bureau', 'admin']);

export function isScoped(role: Role): role is keyof typeof SCOPE_OF {
  return role in SCOPE_OF;
}

export function isAccountRole(text: string): text is AccountRole {
  return text !== 'public' && (ROLES as readonly string[]).includes(text);
}
