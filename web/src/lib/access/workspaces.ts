import type { Me } from '../api/types.ts';
import type { MessageKey } from '../i18n/index.ts';

/** Pages on which somebody works who has signed in. */
export interface Workspace {
  href: string;
  key: MessageKey;
}

const WORKSPACES: readonly (Workspace & { right: string })[] = [
  { href: '/today', key: 'today.nav', right: 'today.read' },
  { href: '/plan', key: 'app.plan', right: 'plan.read' },
  { href: '/releases/desk', key: 'desk.nav', right: 'releases.prepare' },
  { href: '/imports', key: 'app.imports', right: 'imports.read' },
  { href: '/admin', key: 'app.admin', right: 'accounts.manage' },
];

/** Those that somebody's rights open, in the order of the menu; the last is everybody's own account. */
export function workspacesOf({
  rights,
  needsSecondFactor,
}: Pick<Me, 'rights' | 'needsSecondFactor'>): Workspace[] {
  const open = needsSecondFactor ? [] : WORKSPACES.filter(({ right }) => rights.includes(right));
  return [...open, { href: '/account', key: 'app.account' }];
}

/** Where somebody goes who has just signed in and was on the way nowhere. */
export function firstPageOf(me: Pick<Me, 'rights' | 'needsSecondFactor'> | null): string {
  if (me?.needsSecondFactor) return '/account/second-factor';
  return (me && workspacesOf(me)[0]?.href) ?? '/';
}
