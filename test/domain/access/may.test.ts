import { describe, expect, test } from 'vitest';
import type { Asker } from '../../../server/domain/access/asker.ts';
import { STRANGER } from '../../../server/domain/access/asker.ts';
import { may } from '../../../server/domain/access/may.ts';
import { mayLookAfter, maySee } from '../../../server/domain/access/mayLookAfter.ts';
import { LOOKS_AFTER, PERMISSIONS, type Right, reachOf } from '../../../server/domain/access/permissions.ts';
import { type AccountRole, isAccountRole, isScoped, ROLES } from '../../../server/domain/access/roles.ts';
import { DATA_KINDS } from '../../../server/domain/facts/dataKind.ts';

const asker = (role: AccountRole, scope: string | null = null): Asker => ({
  role,
  scope,
  account: { id: 7, name: role, shownName: role, demonstration: false },
});
const RIGHTS = PERMISSIONS.map(({ right }) => right);
const ACCOUNT_ROLES = ROLES.filter(isAccountRole);
const PUBLIC_RIGHTS: Right[] = ['figures.read', 'account.signIn'];

test('a stranger reads figures, may sign in, and nothing else', () => {
  expect(RIGHTS.filter((right) => may(STRANGER, right))).toEqual(PUBLIC_RIGHTS);
});

test('what the table does not name nobody may', () => {
  for (const role of ACCOUNT_ROLES)
    for (const right of RIGHTS)
      if (reachOf(role, right) === null) expect(may(asker(role, 'X'), right), `${role} ${right}`).toBe(false);
  expect(may(asker('admin'), 'nothing.named' as Right)).toBe(false);
});

test('who speaks for one body and has none reaches nothing that is a body’s', () => {
  for (const role of ACCOUNT_ROLES.filter(isScoped))
    for (const right of RIGHTS)
      if (reachOf(role, right) === 'own') {
        expect(may(asker(role), right), `${role} ${right}`).toBe(false);
        expect(may(asker(role), right, { scope: null }), `${role} ${right}`).toBe(false);
      }
});

test('a school reaches its own and not another’s', () => {
  expect(may(asker('school', 'S01'), 'imports.read', { scope: 'S01' })).toBe(true);
  expect(may(asker('school', 'S01'), 'imports.read', { scope: 'S02' })).toBe(false);
  expect(may(asker('school', 'S01'), 'imports.read', { scope: null })).toBe(false);
  expect(may(asker('school', 'S01'), 'plan.read', { state: 'consulted' })).toBe(true);
  expect(may(asker('school', 'S01'), 'plan.read', { state: 'draft' })).toBe(false);
});

test('nobody approves what they submitted', () => {
  expect(may(asker('bureau'), 'plan.decide', { submittedBy: 7 })).toBe(false);
  expect(may(asker('bureau'), 'plan.decide', { submittedBy: 8 })).toBe(true);
});

describe('who looks after whom', () => {
  const keeper = (role: AccountRole, demonstration = false) => ({ ...asker(role), demonstration });
  const looksAfter = (of: AccountRole) =>
    ACCOUNT_ROLES.filter((role) =>
      mayLookAfter(keeper(of), { role, region: null, demonstration: false, oneClick: false }),
    );

  test('it is the table’s word', () => {
    expect(looksAfter('admin')).toEqual(ACCOUNT_ROLES);
    expect(looksAfter('bureau').sort()).toEqual([...(LOOKS_AFTER.bureau ?? [])].sort());
    expect(looksAfter('school')).toEqual([]);
  });

  test('a demonstrator looks after whom demonstrators invited, and sees the others whom one click makes', () => {
    const school = { role: 'school', region: null, oneClick: false } as const;
    const admin = keeper('admin', true);
    expect(mayLookAfter(admin, { ...school, demonstration: false })).toBe(false);
    expect(mayLookAfter(admin, { ...school, demonstration: true })).toBe(true);
    expect(mayLookAfter(admin, { ...school, demonstration: true, oneClick: true })).toBe(false);
    expect(maySee(admin, { ...school, demonstration: true })).toBe(true);
    expect(mayLookAfter(keeper('admin'), { ...school, demonstration: true, oneClick: true })).toBe(true);
  });

  test('a county looks after employers of its region', () => {
    const county = { ...asker('county', '220503'), demonstration: false };
    const employer = { role: 'employer', demonstration: false, oneClick: false } as const;
    expect(mayLookAfter(county, { ...employer, region: '220503' })).toBe(true);
    expect(mayLookAfter(county, { ...employer, region: '220502' })).toBe(false);
    expect(mayLookAfter(county, { ...employer, region: null })).toBe(false);
  });
});

test('a demonstrator, whom anybody can be, reaches no real file and acts on those of the demonstration alone', () => {
  const bureau = asker('bureau');
  const visitor: Asker = {
    ...bureau,
    account: { id: 8, name: 'demo', shownName: 'demo', demonstration: true },
  };
  const rights: Right[] = ['imports.read', 'imports.send', 'imports.withdraw'];
  const reached = (who: Asker) =>
    rights.map((right) => DATA_KINDS.filter((dataKind) => may(who, right, { scope: null, dataKind })));
  expect(reached(visitor)).toEqual([['published', 'demonstration'], ['demonstration'], ['demonstration']]);
  expect(reached(bureau)).toEqual([DATA_KINDS, DATA_KINDS, DATA_KINDS]);
  const school: Asker = { ...visitor, role: 'school', scope: 'S01' };
  expect(may(school, 'imports.send', { scope: 'S02', dataKind: 'demonstration' })).toBe(false);
  expect(rights.every((right) => may(visitor, right))).toBe(true);
});
